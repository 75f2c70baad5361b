package dev.gotong.calendar;

import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import java.time.Instant;

/**
 * What a decision about a hold may rely on.
 *
 * @param by who asks
 * @param now the time, in microseconds
 */
public record HoldFacts(PersonId by, Instant now) {

  /** Truncates {@code now} to microseconds. */
  public HoldFacts {
    now = Micros.truncate(now);
  }
}
