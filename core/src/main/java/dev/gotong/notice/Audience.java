package dev.gotong.notice;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
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

  /** {@return the first post that the rights of that channel do not reach, if there is one, as a warning} */
  Optional<Overrun> findOverrun(ChannelId channel);

  /**
   * A post that is to go out when its channel may not publish any more.
   *
   * @param post the post
   * @param warning what the matter is, and what to do about it
   */
  record Overrun(PostId post, Refusal warning) {}

  /** {@return who sees to it that the post goes out on that channel, if anybody does} */
  Optional<PersonId> findKeeper(PostId post, ChannelId channel);
}
