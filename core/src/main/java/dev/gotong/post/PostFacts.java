package dev.gotong.post;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a decision about a post may rely on.
 *
 * @param by who asks
 * @param locked the targets of this post that are in flight, or of which nobody knows whether they went out
 * @param published the targets of this post that are out
 * @param limits how large a post may grow; the standard ones unless set
 */
@Value.Builder
@ValueStyle
public record PostFacts(
    PersonId by, Set<ChannelId> locked, Set<ChannelId> published, PostLimits limits)
    implements WithPostFacts {

  /** Copies the sets. */
  public PostFacts {
    locked = ImmutableSet.copyOf(locked);
    published = ImmutableSet.copyOf(published);
  }

  /** {@return the facts while nothing has been published and nothing is under way} */
  public static PostFacts of(PersonId by) {
    return builder().by(by).build();
  }

  /** {@return a builder with the standard limits} */
  public static Builder builder() {
    return new Builder().limits(PostLimits.standard());
  }

  /** Builds facts. Not thread-safe. */
  public static final class Builder extends PostFactsBuilder {
    Builder() {}
  }
}
