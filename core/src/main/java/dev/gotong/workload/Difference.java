package dev.gotong.workload;

import com.google.common.math.LongMath;
import java.math.BigDecimal;

/**
 * How much worse one plan scores than another, part by part; negative where it is better. In millionths of a point.
 *
 * @param unowned the tasks without an owner that it has more
 * @param fairness what it has more for loads off their targets
 * @param preference what it has more for work that is not liked
 * @param change what it has more for tasks that left their owners
 */
public record Difference(int unowned, long fairness, long preference, long change) {

  /** {@return the sum of fairness, preference and change} */
  public long soft() {
    return LongMath.saturatedAdd(LongMath.saturatedAdd(fairness, preference), change);
  }

  /** {@return whether the other plan is at least as good: no task less without an owner and, with equally many, no points less} */
  public boolean isNoBetter() {
    return unowned > 0 || (unowned == 0 && soft() >= 0);
  }

  /** {@return millionths of a point as points, such as {@code +3.1}, {@code -5} or {@code 0}} */
  static String points(long millionths) {
    String number = BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    return millionths > 0 ? "+" + number : number;
  }

  @Override
  public String toString() {
    String soft = points(soft()) + " points (fairness " + points(fairness) + ", preference "
        + points(preference) + ", change " + points(change) + ")";
    return unowned == 0 ? soft : (unowned > 0 ? "+" : "") + unowned + " without owner, " + soft;
  }
}
