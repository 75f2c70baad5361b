package dev.gotong.time;

import dev.gotong.base.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link WallTime} comes to: an instant, nothing, or a refusal. */
public sealed interface Resolution {

  /** How an instant was found. */
  enum Note {
    /** The clock shows the time once. */
    EXACT,
    /** The clock skips the time, and it was moved on. */
    GAP_SHIFTED,
    /** The clock shows the time twice, and the first was taken. */
    OVERLAP_EARLIER,
    /** The clock shows the time twice, and the second was taken. */
    OVERLAP_LATER
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Resolved, ? extends T> resolved,
      Function<? super Skipped, ? extends T> skipped,
      Function<? super Rejected, ? extends T> rejected);

  /** {@return the instant, if there is one} */
  default Optional<Instant> findInstant() {
    return match(
        resolved -> Optional.of(resolved.at()),
        skipped -> Optional.empty(),
        rejected -> Optional.empty());
  }

  /**
   * It is one instant.
   *
   * @param at the instant, in microseconds
   * @param offset the offset of the zone then
   * @param note how it was found
   */
  record Resolved(Instant at, ZoneOffset offset, Note note) implements Resolution {
    @Override
    public <T> T match(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Skipped, ? extends T> skipped,
        Function<? super Rejected, ? extends T> rejected) {
      return resolved.apply(this);
    }
  }

  /**
   * The clock skips it, so it does not take place.
   *
   * @param time what was asked for
   */
  record Skipped(WallTime time) implements Resolution {
    @Override
    public <T> T match(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Skipped, ? extends T> skipped,
        Function<? super Rejected, ? extends T> rejected) {
      return skipped.apply(this);
    }
  }

  /**
   * It is a mistake.
   *
   * @param time what was asked for
   * @param what what the clock does with it, such as {@code shows it twice}
   */
  record Rejected(WallTime time, String what) implements Resolution {

    /** {@return why, in a sentence} */
    public Refusal refusal() {
      return Refusal.of(
          "time.unclear",
          "{time} is not one instant: the clock {what} because it is changed that day; choose another time",
          "time",
          time,
          "what",
          what);
    }

    @Override
    public <T> T match(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Skipped, ? extends T> skipped,
        Function<? super Rejected, ? extends T> rejected) {
      return rejected.apply(this);
    }
  }
}
