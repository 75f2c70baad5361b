package dev.gotong.workload;

import com.google.common.math.LongMath;

/**
 * What a plan weighs in points, part by part, in millionths of a point; see {@link Weights}.
 *
 * @param fairness for loads off their targets
 * @param preference for work that is not liked
 * @param change for items that are not with their current owners
 * @param concentration for networks that lie with one person
 * @param busFactor for networks with too few owners
 */
public record Soft(
    long fairness, long preference, long change, long concentration, long busFactor) {
  /** Nothing. */
  public static final Soft NONE = new Soft(0, 0, 0, 0, 0);

  /** {@return the sum of the parts} */
  public long total() {
    long sum = LongMath.saturatedAdd(fairness, preference);
    sum = LongMath.saturatedAdd(sum, change);
    sum = LongMath.saturatedAdd(sum, concentration);
    return LongMath.saturatedAdd(sum, busFactor);
  }

  /** {@return what this is more than another, part by part} */
  Soft minus(Soft other) {
    return new Soft(
        fairness - other.fairness,
        preference - other.preference,
        change - other.change,
        concentration - other.concentration,
        busFactor - other.busFactor);
  }
}
