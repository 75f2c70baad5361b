package dev.gotong.workload;

/**
 * How good a plan can be at all, level by level: what was shown, not what is hoped. {@link BoundChecker} works it out again from
 * the {@link Certificate}.
 *
 * @param unowned what no plan leaves less than without an owner, the most critical first: a plan with less of a priority has more
 *     of a higher one
 * @param peak no plan that gives an owner to every item that somebody may take keeps everybody's load below, in thousandths of
 *     their capacity
 * @param soft no such plan weighs less, in millionths of a point
 * @param searched the same, as a search through all plans showed it; 0 if none was made or it showed nothing more. The certificate
 *     does not prove it: to check it is to search again
 */
public record Bound(Unowned unowned, long peak, long soft, long searched) {
  private static final Bound NONE = new Bound(Unowned.NONE, 0, 0, 0);

  /** {@return the bound that holds for everything} */
  public static Bound none() {
    return NONE;
  }

  /** {@return what no plan that gives an owner to every item that somebody may take weighs less than, by proof or by search} */
  public long leastSoft() {
    return Math.max(soft, searched);
  }
}
