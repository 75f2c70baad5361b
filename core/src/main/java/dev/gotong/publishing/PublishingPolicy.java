package dev.gotong.publishing;

import com.google.common.primitives.Longs;
import dev.gotong.base.Canonical;
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
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

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

  /**
   * {@return how long to wait after a try that may be repeated: any time from a second up to a bound, which is 1 minute after
   * the first try, then 2, 4, 8, 16, and 32 from then on}
   *
   * <p>The time is drawn by the digest of slot, message and attempt: those that failed together do not come back together,
   * and the same attempt always waits as long. Exponential backoff with full jitter, after Marc Brooker, "Exponential
   * Backoff And Jitter", AWS Architecture Blog, 2015.
   */
  Duration waitAfter(Plan plan, Attempt attempt) {
    long most =
        Duration.ofMinutes(1L << Math.min(attempt.number() - 1, LONGEST_WAIT)).toMillis();
    byte[] drawn = Canonical.of("publishing.jitter/1")
        .text(plan.slot().post().value())
        .text(plan.slot().channel().value())
        .instant(plan.slot().at())
        .bytes(plan.digest().toBytes())
        .number(attempt.number())
        .digest()
        .toBytes();
    long beyondOne = Math.floorMod(Longs.fromByteArray(drawn), most - LEAST_WAIT.toMillis() + 1);
    return LEAST_WAIT.plusMillis(beyondOne);
  }
}
