package dev.gotong.notice;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import java.util.Optional;
import java.util.Set;

/** Whom something concerns, as things stand after it happened. */
public interface Audience {

  /** {@return whether that person is in the team} */
  boolean isMember(PersonId person);

  /** {@return who has that role in the team} */
  Set<PersonId> inRole(String role);

  /** {@return who wrote any of that post; nobody, if there is no such post} */
  Set<PersonId> writers(PostId post);

  /** {@return who could agree to that post at that stage now} */
  Set<PersonId> voters(PostId post, String stage);

  /** {@return who sees to it that the post goes out on that channel, if anybody does} */
  Optional<PersonId> findKeeper(PostId post, ChannelId channel);
}
