package dev.gotong.workload;

import dev.gotong.base.Require;

/**
 * What an uneven load, a disliked task and a change of owner weigh against each other.
 *
 * <p>All are counted in points, which {@link Score} keeps in millionths. {@link #defaults()} is 1, 1 and 5, chosen so that
 * nobody's task is handed on for a difference that nobody would notice: a week of 40 hours that is 10 % off its target
 * weighs 400 points, 1 % off weighs 4, and a change 5. They were tried on teams of 10 to 1,000 people; no study stands
 * behind them, so a team should set its own.
 *
 * @param fairness points for a capacity of 40 hours that is 0.5 % off its target; grows with the square. 0 to 1,000
 * @param preference points for an hour of work that its owner neither likes nor dislikes; liked work weighs nothing,
 *     disliked work three times as much. 0 to 1,000
 * @param change points for each task that leaves its owner, 0 to 1,000
 */
public record Weights(int fairness, int preference, int change) {
  private static final Weights DEFAULTS = new Weights(1, 1, 5);

  /** Checks the bounds. */
  public Weights {
    Require.between(fairness, 0, 1_000, "fairness");
    Require.between(preference, 0, 1_000, "preference");
    Require.between(change, 0, 1_000, "change");
  }

  /** {@return 1, 1 and 5} */
  public static Weights defaults() {
    return DEFAULTS;
  }

  /** {@return those weights} */
  public static Weights of(int fairness, int preference, int change) {
    return new Weights(fairness, preference, change);
  }
}
