/**
 * Proposes who takes which task, so that the work is shared fairly with few changes, proves how good that is, and says why.
 *
 * <p>A {@link dev.gotong.workload.Workload} goes in: who has how many minutes on which day, and what there is to do when. A
 * {@link dev.gotong.workload.Plan} comes out. It breaks no {@link dev.gotong.workload.HardRule}; what nobody can take stays
 * without an owner.
 *
 * <pre>
 *   ana  120 min a day, Monday to Friday, has t1 300 min and t2 240 min
 *   bo   120 min a day, has nothing
 *   plan t1 bo, t2 ana
 *   why  t1 goes from ana to bo: taking it back would make +3995.032 points
 *        (fairness +4000.032, change -5)
 * </pre>
 *
 * <p>Start with {@link dev.gotong.workload.Balancer}. {@link dev.gotong.workload.Scorer} says what a good plan is,
 * {@link dev.gotong.workload.PlanChecker} what a plan may not do, {@link dev.gotong.workload.BoundChecker} how good a plan can
 * be at all; {@link dev.gotong.workload.Explanations} says why somebody has a task, {@link dev.gotong.workload.Infeasibility}
 * why nobody can, {@link dev.gotong.workload.Tradeoff} what fewer changes cost. What is package-private and works on arrays is
 * the engine; it begins with {@code Problem} and ends with {@code Solver}.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.workload;

import org.jspecify.annotations.NullMarked;
