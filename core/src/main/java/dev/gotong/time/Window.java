package dev.gotong.time;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, half-open and not empty, in microseconds.
 *
 * @param startInclusive the first instant in it
 * @param endExclusive the first instant after it
 */
public record Window(Instant startInclusive, Instant endExclusive) {

  /** Truncates both ends to microseconds and checks their order. */
  public Window {
    startInclusive = Micros.truncate(startInclusive);
    endExclusive = Micros.truncate(endExclusive);
    Require.that(
        startInclusive.isBefore(endExclusive),
        "a window must end after it starts, but was %s to %s",
        startInclusive,
        endExclusive);
  }

  /** {@return the window from one instant up to, and without, another} */
  public static Window of(Instant startInclusive, Instant endExclusive) {
    return new Window(startInclusive, endExclusive);
  }

  /** {@return whether {@code instant} lies in it: the start does, the end does not} */
  public boolean contains(Instant instant) {
    return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
  }

  /** {@return whether all of {@code other} lies in it} */
  public boolean contains(Window other) {
    return !other.startInclusive.isBefore(startInclusive)
        && !other.endExclusive.isAfter(endExclusive);
  }

  /** {@return whether the two have an instant in common; windows that only touch have none} */
  public boolean overlaps(Window other) {
    return startInclusive.isBefore(other.endExclusive)
        && other.startInclusive.isBefore(endExclusive);
  }

  /** {@return what the two have in common} */
  public Optional<Window> intersect(Window other) {
    return overlaps(other)
        ? Optional.of(new Window(
            later(startInclusive, other.startInclusive), earlier(endExclusive, other.endExclusive)))
        : Optional.empty();
  }

  /** {@return how long it lasts} */
  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
