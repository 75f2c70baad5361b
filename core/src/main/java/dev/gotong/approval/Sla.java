package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * By when a stage must be done, and what happens on the way. Silence never approves: no step does.
 *
 * <p>The deadline is {@code dueIn} after the stage opened, or {@code leadTime} before the first slot of the post if that
 * comes earlier. A step at 50 percent is due half-way from the opening to the deadline.
 *
 * @param dueIn how long the stage may take, more than zero, at most 90 days
 * @param hours in which hours that time runs; always unless set
 * @param leadTime how long before the slot it must be done, at most 90 days; no matter unless set
 * @param steps what happens when, in the order of their percentages; at most 10
 */
@Value.Builder
@ValueStyle
public record Sla(
    Duration dueIn, Optional<WeeklyHours> hours, Optional<Duration> leadTime, List<SlaStep> steps)
    implements WithSla {
  private static final Duration LONGEST = Duration.ofDays(90);

  /** Checks the bounds, and sorts the steps. */
  public Sla {
    Require.that(
        dueIn.compareTo(Duration.ZERO) > 0 && dueIn.compareTo(LONGEST) <= 0,
        "dueIn must be more than zero and at most 90 days, but was %s",
        dueIn);
    leadTime.ifPresent(lead -> Require.that(
        !lead.isNegative() && lead.compareTo(LONGEST) <= 0,
        "leadTime must be zero to 90 days, but was %s",
        lead));
    Require.between(steps.size(), 0, 10, "number of steps");
    steps = ImmutableList.sortedCopyOf(Comparator.comparingInt(SlaStep::percent), steps);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds agreements on time. Not thread-safe. */
  public static final class Builder extends SlaBuilder {
    Builder() {}
  }
}
