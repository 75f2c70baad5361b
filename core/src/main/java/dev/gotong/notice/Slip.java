package dev.gotong.notice;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice, and how often it could not be delivered.
 *
 * @param notice the notice
 * @param failures how often it failed since it was written or requeued, 0 or more
 * @param failingSince when it failed first since then, in microseconds; set exactly if it did
 */
public record Slip(Notice notice, int failures, Optional<Instant> failingSince) {

  /** Checks the bounds, and truncates the time. */
  public Slip {
    Require.atLeast(failures, 0, "failures");
    failingSince = failingSince.map(Micros::truncate);
    Require.that(
        failingSince.isPresent() == failures > 0,
        "failingSince must be set exactly if it failed, but was %s",
        failingSince);
  }

  /** {@return a slip that has not failed} */
  public static Slip of(Notice notice) {
    return new Slip(notice, 0, Optional.empty());
  }

  /** {@return the slip after one more failure} */
  public Slip failed(Instant at) {
    return new Slip(notice, failures + 1, failingSince.or(() -> Optional.of(at)));
  }
}
