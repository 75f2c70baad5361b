package dev.gotong.base;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * The precision of time in Gotong: microseconds since 1970-01-01T00:00Z, truncated towards the past.
 *
 * <p>Values truncate when they are made, so that what is saved is what was compared.
 */
public final class Micros {
  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  /** {@return {@code instant} without its nanoseconds; {@code 10:00:00.1234567} becomes {@code 10:00:00.123456}} */
  public static Instant truncate(Instant instant) {
    return instant.get(ChronoField.NANO_OF_SECOND) % 1_000 == 0 // as nearly always
        ? instant
        : instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * {@return the microseconds from 1970 to {@code instant}}
   *
   * @throws ArithmeticException if they do not fit in a long, which is beyond the year 290,000
   */
  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
  }

  /** {@return the instant that is {@code micros} microseconds after 1970-01-01T00:00Z} */
  public static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }
}
