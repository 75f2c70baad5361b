package dev.gotong.post;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A post as it stands.
 *
 * @param id its id
 * @param author who created it
 * @param content what it says now
 * @param digest the digest of {@code content}, computed when it was written
 * @param revision how often it was written, from 1
 * @param contributors the author and everybody with an edit that was not cosmetic, in the order in which they first made
 *     one
 */
@Value.Builder
@ValueStyle
public record Post(
    PostId id,
    PersonId author,
    Content content,
    Digest digest,
    int revision,
    Set<PersonId> contributors)
    implements WithPost {

  /** Checks that the revision is one and the author is among the contributors. */
  public Post {
    Require.atLeast(revision, 1, "revision");
    contributors = ImmutableSet.copyOf(contributors);
    Require.that(contributors.contains(author), "contributors must contain the author %s", author);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds posts. Not thread-safe. */
  public static final class Builder extends PostBuilder {
    Builder() {}
  }
}
