package dev.gotong.workload;

/**
 * Proposes who takes what.
 *
 * <p><b>For callers.</b> A plan is a proposal: nothing has changed until somebody accepts it. To plan again after an absence is
 * the same call with the workload as it is now; whatever can stays.
 *
 * <p><b>For implementers.</b> Keep these rules; {@code BalancerLaws} of the testkit checks each by its number.
 * <ol>
 *   <li>The plan names every item of the workload once, with an owner or as unowned, and nothing else.
 *   <li>Nobody gets more than they have time for: each item is spread over its days so that no day and no week is overfull.
 *   <li>Nobody gets an item that they may not have: by its requirement, its exclusions and its separation.
 *   <li>A pinned item stays with its owner or is unowned.
 *   <li>An item is unowned only if nobody could take it alone, with the plan as it is, or if that would be one change too many.
 *   <li>The same workload, seed and rounds give the same plan, whatever the order of the lists.
 *   <li>A plan is never worse than keeping the current owners, where those break no hard rule.
 *   <li>The score is what {@link Scorer} says it is.
 *   <li>Somebody without minutes, roles or access, who can take nothing, makes the plan no worse.
 *   <li>The bound is proved: {@link BoundChecker} finds nothing wrong with it, and no plan is better.
 *   <li>Each plan that the listener is told is whole and keeps these rules, and each is better than the one before; the last is
 *       the answer, which may be told again with its proof. A stop from the beginning gives a plan all the same.
 *   <li>At most {@link Weights#maxChanges} items go from one person to another.
 * </ol>
 * <p>Safe for use by many threads. Changes nothing; waits for nothing.
 */
public interface Balancer {

  /** {@return a plan for that workload} */
  Plan balance(Workload workload, Effort effort);
}
