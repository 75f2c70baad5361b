package dev.gotong.notice;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What came of the delivery of a notice. */
public sealed interface DeliveryOutcome {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Delivered, ? extends T> delivered,
      Function<? super Failed, ? extends T> failed,
      Function<? super Undeliverable, ? extends T> undeliverable);

  /** The receiver has it. */
  record Delivered() implements DeliveryOutcome {
    @Override
    public <T> T match(
        Function<? super Delivered, ? extends T> delivered,
        Function<? super Failed, ? extends T> failed,
        Function<? super Undeliverable, ? extends T> undeliverable) {
      return delivered.apply(this);
    }
  }

  /**
   * The receiver may not have it: it is tried again.
   *
   * @param detail what is known, at most 2,000 characters
   * @param notBefore before when it is no use to try, in microseconds, if the receiver said so
   */
  record Failed(String detail, Optional<Instant> notBefore) implements DeliveryOutcome {

    /** Checks the detail, and truncates the time. */
    public Failed {
      Require.optionalText(detail, 2_000, "detail");
      notBefore = notBefore.map(Micros::truncate);
    }

    /** {@return a failure after which it may be tried again soon} */
    public static Failed of(String detail) {
      return new Failed(detail, Optional.empty());
    }

    @Override
    public <T> T match(
        Function<? super Delivered, ? extends T> delivered,
        Function<? super Failed, ? extends T> failed,
        Function<? super Undeliverable, ? extends T> undeliverable) {
      return failed.apply(this);
    }
  }

  /**
   * The receiver does not have it, and no other try would help: nobody knows such a person there, say. It becomes a dead
   * letter.
   *
   * @param detail what is known, at most 2,000 characters
   */
  record Undeliverable(String detail) implements DeliveryOutcome {

    /** Checks the detail. */
    public Undeliverable {
      Require.optionalText(detail, 2_000, "detail");
    }

    @Override
    public <T> T match(
        Function<? super Delivered, ? extends T> delivered,
        Function<? super Failed, ? extends T> failed,
        Function<? super Undeliverable, ? extends T> undeliverable) {
      return undeliverable.apply(this);
    }
  }
}
