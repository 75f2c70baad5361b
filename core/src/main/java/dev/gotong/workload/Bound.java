package dev.gotong.workload;

/**
 * How good a plan can be at all, level by level: what was shown, not what is hoped. {@link BoundChecker} works it out again from
 * the {@link Certificate}.
 *
 * @param unowned no plan leaves fewer minutes of any priority without an owner
 * @param peak no plan that gives an owner to every item that somebody may take keeps everybody's load below, in thousandths of
 *     their capacity
 * @param soft no such plan weighs less, in millionths of a point
 */
public record Bound(Unowned unowned, long peak, long soft) {
  private static final Bound NONE = new Bound(Unowned.NONE, 0, 0);

  /** {@return the bound that holds for everything} */
  public static Bound none() {
    return NONE;
  }
}
