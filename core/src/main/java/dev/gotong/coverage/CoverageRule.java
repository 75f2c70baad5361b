package dev.gotong.coverage;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.team.Action;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How many people must be there for one channel, when, and how fast they answer.
 *
 * @param channel the channel to be covered
 * @param action what they must be allowed to do there; moderate unless set
 * @param hours when they must be there
 * @param atLeast people required at every instant of {@code hours}, 1 to 99; one unless set
 * @param answerWithin the longest wait for a first answer, more than zero; four hours unless set
 */
@Value.Builder
@ValueStyle
public record CoverageRule(
    ChannelId channel, Action action, WeeklyHours hours, int atLeast, Duration answerWithin)
    implements WithCoverageRule {

  /** Checks the bounds. */
  public CoverageRule {
    Require.between(atLeast, 1, 99, "atLeast");
    Require.that(
        answerWithin.compareTo(Duration.ZERO) > 0,
        "answerWithin must be positive, but was %s",
        answerWithin);
  }

  /** {@return a builder of rules that ask for one moderator who answers within four hours} */
  public static Builder builder() {
    return new Builder().action(Action.MODERATE).atLeast(1).answerWithin(Duration.ofHours(4));
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends CoverageRuleBuilder {
    Builder() {}
  }
}
