package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Presses the highest share of capacity down, bucket by bucket: what is above goes to others by {@link EjectionChains}, until some
 * task would lose its owner. The caps it leaves hold for all later moves.
 */
final class Peak {
  private static final int TRIES = 300;

  private final Assignment plan;
  private final Problem problem;
  private final Chance chance;

  Peak(Assignment plan, Chance chance) {
    this.plan = plan;
    this.chance = chance;
    problem = plan.problem;
  }

  /** {@return the permille that somebody has at least in each plan that owns all that can be owned: all work over all capacity} */
  static long average(Problem problem) {
    long work = 0;
    for (int t = 0; t < problem.tasks; t++) {
      work += problem.ownable[t] ? fastest(problem, t) : 0;
    }
    long all = Arrays.stream(problem.capacity).asLongStream().sum();
    return all == 0 ? 0 : (1_000 * work + all - 1) / all;
  }

  private static long fastest(Problem problem, int task) {
    if (problem.even) {
      return problem.effort[task];
    }
    long least = Long.MAX_VALUE;
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (problem.may(task, m)) {
        least = Math.min(least, problem.effort(task, m));
      }
    }
    return least;
  }

  /** {@return the peak that no such plan is below: the average, rounded up to the bucket} */
  static long bound(Problem problem) {
    long bucket = Math.max(1, problem.peakBucket);
    return (average(problem) + bucket - 1) / bucket * bucket;
  }

  /** {@return how many moves were proposed, about} */
  long press(BooleanSupplier stop) {
    long proposals = 0;
    long bound = bound(problem);
    while (!stop.getAsBoolean()) {
      Levels before = plan.levels();
      int[] owners = plan.owner.clone();
      long goal = before.peak() - problem.peakBucket;
      if (goal < bound) {
        cap(before.peak());
        return proposals;
      }
      cap(goal);
      boolean possible = unload();
      if (possible) {
        proposals += new EjectionChains(plan, chance).run(TRIES + problem.tasks, stop);
      }
      if (!possible || plan.levels().compareTo(before) >= 0) {
        cap(before.peak());
        plan.become(owners);
        return proposals;
      }
    }
    return proposals;
  }

  private void cap(long peak) {
    for (int m = 0; m < problem.members; m++) {
      plan.cap[m] = (int) Math.min(problem.capacity[m], peak * problem.capacity[m] / 1_000);
    }
  }

  private boolean unload() {
    for (int m = 0; m < problem.members; m++) {
      for (int week = 0; week < problem.weeks; week++) {
        for (int i = plan.count(m, week) - 1; i >= 0 && plan.load[m] > plan.cap[m]; i--) {
          int t = plan.task(m, week, i);
          if (!problem.stuck(t)) {
            plan.take(t);
          }
        }
      }
      if (plan.load[m] > plan.cap[m]) {
        return false;
      }
    }
    return true;
  }
}
