package dev.gotong.publishing;

import dev.gotong.base.Require;
import java.time.Duration;

/**
 * How a team wants its posts to go out.
 *
 * @param maxLateness how late a post may go out at most, more than zero, at most 30 days; later it is missed
 * @param maxAttempts how often a post is tried at most, 1 to 100
 */
public record PublishingPolicy(Duration maxLateness, int maxAttempts) {
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int LONGEST_WAIT = 5; // doublings: 32 minutes

  /** Checks the bounds. */
  public PublishingPolicy {
    Require.that(
        maxLateness.compareTo(Duration.ZERO) > 0 && maxLateness.compareTo(LONGEST) <= 0,
        "maxLateness must be more than zero and at most 30 days, but was %s",
        maxLateness);
    Require.between(maxAttempts, 1, 100, "maxAttempts");
  }

  /** {@return one hour late at most, eight attempts} */
  public static PublishingPolicy standard() {
    return new PublishingPolicy(Duration.ofHours(1), 8);
  }

  /** {@return a policy with those bounds} */
  public static PublishingPolicy of(Duration maxLateness, int maxAttempts) {
    return new PublishingPolicy(maxLateness, maxAttempts);
  }

  /** {@return how long to wait after a try that may be repeated: 1 minute, then 2, 4, 8, 16, and 32 from then on} */
  Duration waitAfter(Attempt attempt) {
    return Duration.ofMinutes(1L << Math.min(attempt.number() - 1, LONGEST_WAIT));
  }
}
