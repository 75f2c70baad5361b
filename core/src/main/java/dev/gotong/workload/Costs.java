package dev.gotong.workload;

import com.google.common.math.LongMath;
import dev.gotong.base.PersonId;
import java.util.Optional;

/** What one load, one task with its owner and one change of owner weigh, in millionths of a point. */
final class Costs {
  /** One point. */
  static final long POINT = 1_000_000;

  private static final long NEUTRAL_MINUTE = 16_667; // a point an hour, rounded
  private static final long DISLIKED_MINUTE = 50_000; // three points an hour

  private Costs() {}

  /**
   * {@return the minutes that somebody should have: the share of the whole work that this capacity is of all
   * capacities, rounded, and never more than the capacity}
   */
  static long target(long capacity, long allMinutes, long allCapacity) {
    if (allCapacity == 0) {
      return 0;
    }
    return Math.min(
        capacity, (2 * capacity * allMinutes + allCapacity) / (2 * allCapacity)); // half goes up
  }

  /** {@return what a minute off the target, squared, weighs: a billionth of a point by hours of capacity} */
  static long perSquare(long capacity) {
    long minutes = Math.max(1, capacity); // no feasible load depends on it: no capacity, no minutes
    return (1_000_000_000 + 30 * minutes) / (60 * minutes);
  }

  static long fairness(long load, long target, long capacity, Weights weights) {
    long off = load - target; // at most 10,000 items of a week: the square fits
    long square = LongMath.saturatedMultiply(perSquare(capacity), off * off);
    return LongMath.saturatedMultiply(weights.fairness(), square);
  }

  /** {@return the weight of a minute for somebody who likes the work (1), dislikes it (-1) or neither (0)} */
  static long perMinute(int liking) {
    return liking > 0 ? 0 : liking < 0 ? DISLIKED_MINUTE : NEUTRAL_MINUTE;
  }

  static long preference(WorkItem item, PersonId person, Weights weights) {
    int liking = item.preference().getOrDefault(person, 0);
    return weights.preference() * perMinute(liking) * item.minutes();
  }

  static long change(WorkItem item, Optional<PersonId> to, Weights weights) {
    boolean leaves = item.owner().isPresent() && !item.owner().equals(to);
    return leaves ? weights.change() * POINT : 0;
  }
}
