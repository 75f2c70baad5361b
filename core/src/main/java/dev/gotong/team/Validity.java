package dev.gotong.team;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.Optional;

/**
 * From when until when something holds, half-open, in microseconds; each end may be open.
 *
 * @param from the first instant at which it holds; it always did unless set
 * @param until the first instant at which it does not hold any more; it always will unless set
 */
public record Validity(Optional<Instant> from, Optional<Instant> until) {
  private static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /** Truncates both ends to microseconds and checks their order. */
  public Validity {
    from = from.map(Micros::truncate);
    until = until.map(Micros::truncate);
    Require.that(
        from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
        "validity must end after it starts, but was %s to %s",
        from,
        until);
  }

  /** {@return always} */
  public static Validity always() {
    return ALWAYS;
  }

  /** {@return from one instant up to, and without, another} */
  public static Validity between(Instant from, Instant until) {
    return new Validity(Optional.of(from), Optional.of(until));
  }

  /** {@return up to, and without, that instant} */
  public static Validity until(Instant until) {
    return new Validity(Optional.empty(), Optional.of(until));
  }

  /** {@return from that instant on} */
  public static Validity from(Instant from) {
    return new Validity(Optional.of(from), Optional.empty());
  }

  /** {@return whether it holds at that instant; of no instant in particular it is known only where it always does} */
  public Truth at(Optional<Instant> at) {
    return at.map(this::at).orElse(from.isEmpty() && until.isEmpty() ? Truth.TRUE : Truth.UNKNOWN);
  }

  private Truth at(Instant at) {
    boolean early = from.isPresent() && at.isBefore(from.get());
    boolean late = until.isPresent() && !at.isBefore(until.get());
    return Truth.of(!early && !late);
  }

  /** Whether all of {@code other} lies in it. */
  boolean contains(Validity other) {
    boolean begins =
        from.isEmpty() || (other.from.isPresent() && !other.from.get().isBefore(from.get()));
    boolean ends =
        until.isEmpty() || (other.until.isPresent() && !other.until.get().isAfter(until.get()));
    return begins && ends;
  }

  /** What both have in common, if that is anything. */
  Optional<Validity> intersect(Validity other) {
    Optional<Instant> begin = from.filter(at -> other.from.filter(at::isBefore).isEmpty());
    Optional<Instant> end = until.filter(at -> other.until.filter(at::isAfter).isEmpty());
    Optional<Instant> later = begin.isPresent() ? begin : other.from;
    Optional<Instant> earlier = end.isPresent() ? end : other.until;
    return later.isPresent() && earlier.isPresent() && !later.get().isBefore(earlier.get())
        ? Optional.empty()
        : Optional.of(new Validity(later, earlier));
  }

  @Override
  public String toString() {
    if (from.isEmpty() && until.isEmpty()) {
      return "always";
    }
    return (from.map(at -> "from " + at).orElse("")
            + until.map(at -> " until " + at).orElse(""))
        .strip();
  }
}
