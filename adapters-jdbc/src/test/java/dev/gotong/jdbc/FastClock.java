package dev.gotong.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock on which many seconds pass in one, the same in every process that starts it from the same instant: so nobody
 * waits a minute for a lease.
 *
 * @param startMillis when it showed the right time, in milliseconds since 1970
 * @param times how many seconds pass in one; twenty unless given
 */
record FastClock(long startMillis, long times) implements InstantSource {

  FastClock(long startMillis) {
    this(startMillis, 20);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(startMillis + (System.currentTimeMillis() - startMillis) * times);
  }

  /** {@return what it shows after that time of everybody else} */
  Instant after(Duration time) {
    return instant().plus(time.multipliedBy(times));
  }
}
