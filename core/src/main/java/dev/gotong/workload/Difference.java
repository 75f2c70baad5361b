package dev.gotong.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How much worse one plan scores than another, level by level and part by part; negative where it is better.
 *
 * @param unowned the minutes without an owner that it has more
 * @param peak the thousandths that its busiest has more, see {@link Score#peak}
 * @param soft the millionths of a point that each part has more
 */
public record Difference(Unowned unowned, long peak, Soft soft) implements Comparable<Difference> {

  /** {@return whether the other plan is at least as good} */
  public boolean isNoBetter() {
    return compareTo(new Difference(Unowned.NONE, 0, Soft.NONE)) >= 0;
  }

  /** {@return the same seen from the other plan} */
  Difference negated() {
    return new Difference(Unowned.NONE.minus(unowned), -peak, Soft.NONE.minus(soft));
  }

  @Override
  public int compareTo(Difference other) {
    int order = unowned.compareTo(other.unowned);
    order = order != 0 ? order : Long.compare(peak, other.peak);
    return order != 0 ? order : Long.compare(soft.total(), other.soft.total());
  }

  /** {@return millionths of a point as points, such as {@code +3.1}, {@code -5} or {@code 0}} */
  static String points(long millionths) {
    String number = BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    return millionths > 0 ? "+" + number : number;
  }

  /** {@return such as {@code +60 min without owner, +3.1 points (fairness +2.1, change +1)}; parts that do not differ are left out} */
  @Override
  public String toString() {
    List<String> levels = new ArrayList<>();
    if (unowned.total() != 0) {
      levels.add((unowned.total() > 0 ? "+" : "") + unowned.total() + " min without owner");
    }
    if (peak != 0) {
      levels.add((peak > 0 ? "+" : "") + peak + " ‰ for the busiest");
    }
    List<String> parts = new ArrayList<>();
    part(parts, "fairness", soft.fairness());
    part(parts, "preference", soft.preference());
    part(parts, "change", soft.change());
    part(parts, "concentration", soft.concentration());
    part(parts, "bus factor", soft.busFactor());
    levels.add(points(soft.total()) + " points"
        + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")"));
    return String.join(", ", levels);
  }

  private static void part(List<String> parts, String name, long millionths) {
    if (millionths != 0) {
      parts.add(name + " " + points(millionths));
    }
  }
}
