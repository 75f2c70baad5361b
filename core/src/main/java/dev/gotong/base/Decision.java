package dev.gotong.base;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;

/**
 * The answer of a rule: events, a refusal, or "it is already so".
 *
 * @param <E> the events of the feature
 */
public sealed interface Decision<E> {

  /** {@return a decision that accepts, with one event} */
  static <E> Decision<E> accept(E event) {
    return new Accepted<>(ImmutableList.of(event));
  }

  /**
   * {@return a decision that accepts}
   *
   * @param events at least one, in the order in which they apply
   */
  static <E> Decision<E> accept(List<? extends E> events) {
    return new Accepted<>(ImmutableList.copyOf(events));
  }

  /** {@return a decision that refuses} */
  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** {@return a decision that refuses, made as {@link Refusal#of} makes it} */
  static <E> Decision<E> refuse(String code, String template, Object... namesAndValues) {
    return new Refused<>(Refusal.of(code, template, namesAndValues));
  }

  /** {@return the decision that what was asked for is already so} */
  static <E> Decision<E> unchanged() {
    return new Unchanged<>();
  }

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Accepted<E>, ? extends T> accepted,
      Function<? super Refused<E>, ? extends T> refused,
      Function<? super Unchanged<E>, ? extends T> unchanged);

  /** {@return what {@code events} makes of the events, none if unchanged, or what {@code refusal} makes of the refusal} */
  default <T> T fold(
      Function<? super List<E>, ? extends T> events,
      Function<? super Refusal, ? extends T> refusal) {
    return match(
        a -> events.apply(a.events()),
        r -> refusal.apply(r.refusal()),
        u -> events.apply(ImmutableList.of()));
  }

  /**
   * {@return the events, none if unchanged}
   *
   * @throws RefusedException if this is a refusal
   */
  default List<E> orThrow() {
    return fold(events -> events, refusal -> {
      throw new RefusedException(refusal);
    });
  }

  /**
   * What was asked for happens.
   *
   * @param events what happens, in order; at least one
   */
  record Accepted<E>(List<E> events) implements Decision<E> {

    /** Checks that something happens. */
    public Accepted {
      events = events instanceof ImmutableList<E> ? events : ImmutableList.copyOf(events);
      Require.that(!events.isEmpty(), "events must not be empty: use Decision.unchanged()");
    }

    @Override
    public <T> T match(
        Function<? super Accepted<E>, ? extends T> accepted,
        Function<? super Refused<E>, ? extends T> refused,
        Function<? super Unchanged<E>, ? extends T> unchanged) {
      return accepted.apply(this);
    }
  }

  /**
   * What was asked for may not be.
   *
   * @param refusal why
   */
  record Refused<E>(Refusal refusal) implements Decision<E> {
    @Override
    public <T> T match(
        Function<? super Accepted<E>, ? extends T> accepted,
        Function<? super Refused<E>, ? extends T> refused,
        Function<? super Unchanged<E>, ? extends T> unchanged) {
      return refused.apply(this);
    }
  }

  /** What was asked for is already so; this is not a refusal. */
  record Unchanged<E>() implements Decision<E> {
    @Override
    public <T> T match(
        Function<? super Accepted<E>, ? extends T> accepted,
        Function<? super Refused<E>, ? extends T> refused,
        Function<? super Unchanged<E>, ? extends T> unchanged) {
      return unchanged.apply(this);
    }
  }
}
