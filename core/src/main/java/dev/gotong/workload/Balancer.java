package dev.gotong.workload;

/**
 * Proposes who takes what.
 *
 * <p><b>For callers.</b> A plan is a proposal: nothing has changed until somebody accepts it.
 *
 * <p><b>For implementers.</b> Keep these rules; {@code BalancerLaws} of the testkit checks each by its number.
 * <ol>
 *   <li>The plan names every item of the workload once, with an owner or as unowned, and nothing else.
 *   <li>Nobody gets more minutes than their capacity.
 *   <li>Nobody gets an item from which they are barred.
 *   <li>A pinned item stays with its owner or is unowned. It is unowned only if its owner is barred from it, or if the
 *       pinned items of its owner are too many for the owner's capacity.
 *   <li>An item is unowned only if nobody could take it alone, with the plan as it is.
 *   <li>The same workload and seed give the same plan; where plans are equally good, ids decide and not the order of
 *       anything.
 *   <li>A plan is never worse than keeping the current owners, where those break no hard rule.
 *   <li>The score is what {@link Scorer} says it is.
 *   <li>Somebody without capacity, who can take nothing, makes no difference.
 * </ol>
 * <p>Safe for use by many threads. Changes nothing, waits for nothing.
 */
public interface Balancer {

  /**
   * {@return a plan for that workload}
   *
   * @param seed decides whatever is left to chance; a balancer that leaves nothing to chance takes no notice of it
   */
  Plan balance(Workload workload, long seed);
}
