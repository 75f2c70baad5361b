package dev.gotong.approval;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How a review may be set aside in an emergency.
 *
 * @param dualControl whether a second person must confirm it; true unless set
 * @param beatsVeto whether it may set a veto aside; false unless set
 * @param minReason how many characters the reason must have that are no blanks, 1 to 500; 20 unless set
 * @param reviewWithin by when the team looks at what was done, more than zero, at most 90 days; 2 days unless set
 */
@Value.Builder
@ValueStyle
public record OverrideRules(
    boolean dualControl, boolean beatsVeto, int minReason, Duration reviewWithin)
    implements WithOverrideRules {

  /** Checks the bounds. */
  public OverrideRules {
    Require.between(minReason, 1, 500, "minReason");
    Require.that(
        reviewWithin.compareTo(Duration.ZERO) > 0
            && reviewWithin.compareTo(Duration.ofDays(90)) <= 0,
        "reviewWithin must be more than zero and at most 90 days, but was %s",
        reviewWithin);
  }

  /** {@return the usual rules} */
  public static OverrideRules standard() {
    return builder().build();
  }

  /** {@return a builder of the usual rules} */
  public static Builder builder() {
    return new Builder()
        .dualControl(true)
        .beatsVeto(false)
        .minReason(20)
        .reviewWithin(Duration.ofDays(2));
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends OverrideRulesBuilder {
    Builder() {}
  }
}
