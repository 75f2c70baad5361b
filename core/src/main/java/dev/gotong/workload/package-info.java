/**
 * Proposes who takes which task, so that the work is shared fairly with few changes, and says why.
 *
 * <p>A {@link dev.gotong.workload.Workload} goes in: who can give how many minutes a week, and what there is to do. A
 * {@link dev.gotong.workload.Plan} comes out. It breaks no hard rule; what nobody can take stays without an owner.
 *
 * <pre>
 *   ana  600 min, has t1 300 min and t2 240 min
 *   bo   600 min, has nothing
 *   plan t1 bo, t2 ana
 *   why  t1 goes from ana to bo: taking it back would make +3995.032 points
 *        (fairness +4000.032, preference 0, change -5)
 * </pre>
 *
 * <p>Start with {@link dev.gotong.workload.Balancer}; {@link dev.gotong.workload.Scorer} says what a good plan is,
 * {@link dev.gotong.workload.PlanChecker} what a plan may not do.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.workload;

import org.jspecify.annotations.NullMarked;
