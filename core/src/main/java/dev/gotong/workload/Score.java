package dev.gotong.workload;

import com.google.common.math.LongMath;
import dev.gotong.base.Require;

/**
 * How good a plan is; the smaller, the better. Fewer tasks without an owner come first, then the smaller {@link #soft}.
 *
 * <p>The parts are in millionths of a point, see {@link Weights}, and exact for every plan within everybody's capacity. A
 * part that would not fit into 64 bits, which takes a plan thousands of weeks over capacity, stays at
 * {@link Long#MAX_VALUE}.
 *
 * @param unowned how many tasks have no owner, 0 or more
 * @param fairness for loads off their targets, 0 or more
 * @param preference for work that is not liked, 0 or more
 * @param change for tasks that left their owners, 0 or more
 */
public record Score(int unowned, long fairness, long preference, long change)
    implements Comparable<Score> {

  /** Checks the bounds. */
  public Score {
    Require.that(
        unowned >= 0 && fairness >= 0 && preference >= 0 && change >= 0,
        "a score has no negative part, but was %d, %d, %d, %d",
        unowned,
        fairness,
        preference,
        change);
  }

  /** {@return the sum of fairness, preference and change} */
  public long soft() {
    return LongMath.saturatedAdd(LongMath.saturatedAdd(fairness, preference), change);
  }

  /** {@return what this score has more than another, part by part} */
  public Difference minus(Score other) {
    return new Difference(
        unowned - other.unowned,
        fairness - other.fairness,
        preference - other.preference,
        change - other.change);
  }

  @Override
  public int compareTo(Score other) {
    int byOwners = Integer.compare(unowned, other.unowned);
    return byOwners != 0 ? byOwners : Long.compare(soft(), other.soft());
  }
}
