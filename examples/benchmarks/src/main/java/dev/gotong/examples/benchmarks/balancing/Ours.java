package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.BoundChecker;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Plan;
import dev.gotong.workload.Status;

/** Gotong's balancer, as a host would call it. */
final class Ours implements Contender {
  private static final long SEED = 1;

  @Override
  public void plan(Model model, Watch watch) {
    Effort effort = Effort.of(SEED)
        .lasting(watch.limit(), watch.clock())
        .tell(plan -> watch.found(plan.score().soft().total(), isWhole(plan), plan::owners));
    Plan plan = new AnnealingBalancer().balance(model.workload, effort);
    watch.found(plan.score().soft().total(), isWhole(plan), plan::owners);
    if (!BoundChecker.check(model.workload, plan).isEmpty()) {
      throw new IllegalStateException(
          "the bound does not hold: " + BoundChecker.check(model.workload, plan));
    }
    watch.proved(plan.bound().leastSoft(), plan.status() == Status.OPTIMAL);
  }

  private static boolean isWhole(Plan plan) {
    return plan.unowned().isEmpty();
  }
}
