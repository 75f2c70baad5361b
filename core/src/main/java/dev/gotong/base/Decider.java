package dev.gotong.base;

/**
 * The rules of something that changes, as two pure functions.
 *
 * <p>Equal arguments give equal answers: no clock, no chance, no store. Whatever else a decision needs, "now" included,
 * is in the facts.
 *
 * @param <S> the state; the state before creation is a state, too
 * @param <C> the commands
 * @param <F> the facts that a decision may rely on
 * @param <E> the events
 */
public interface Decider<S, C, F, E> {

  /** {@return the state before anything has happened} */
  S initial();

  /** {@return what {@code command} leads to in {@code state}: events, a refusal, or "it is already so"} */
  Decision<E> decide(S state, C command, F facts);

  /** {@return the state after {@code event}; an event is a fact, so this never refuses} */
  S evolve(S state, E event);

  /** {@return the state after all {@code events}, in order} */
  default S evolveAll(S state, Iterable<? extends E> events) {
    S result = state;
    for (E event : events) {
      result = evolve(result, event);
    }
    return result;
  }
}
