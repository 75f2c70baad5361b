package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A closer bound for few tasks: each task pays a reward to whoever owns it, each network a bonus to its owners, and each member takes
 * the set that is best for it (the bound of Dantzig and Wolfe 1960, by Lagrangian relaxation). Rewards follow the
 * subgradient with Polyak's step.
 */
final class TaskPrices {
  private static final int PATIENCE = 8;

  final long[] reward;
  final long[] bonus;

  /** The highest bound at the rewards kept. */
  long bound = Long.MIN_VALUE;

  private final Problem problem;
  private final Pricing[] members;
  private final int[] fixed;
  private final boolean[][] closed;
  private final long idle;
  private final double[] value;

  /** By task, and then by network: what the sets lack. */
  final int[] lack;

  TaskPrices(Problem problem, Pricing[] members, int[] fixed, boolean[][] closed) {
    this.problem = problem;
    this.members = members;
    this.fixed = fixed;
    this.closed = closed;
    reward = new long[problem.tasks];
    bonus = new long[problem.networks];
    lack = new int[problem.tasks + problem.networks];
    value = new double[problem.tasks + problem.networks];
    long alone = 0;
    for (int t = 0; t < problem.tasks; t++) {
      if (!problem.ownable[t]) {
        alone += problem.change(t, Problem.NONE);
      }
    }
    idle = alone;
  }

  /** {@return the bound at these rewards} */
  long evaluate(long[] rewards, long[] bonuses) {
    long total = idle;
    for (int t = 0; t < problem.tasks; t++) {
      lack[t] = problem.ownable[t] ? 1 : 0;
      total += lack[t] * rewards[t];
    }
    for (int n = 0; n < problem.networks; n++) {
      lack[problem.tasks + n] = problem.ownersWanted[n];
      total += bonuses[n] * problem.ownersWanted[n];
    }
    boolean[] having = new boolean[problem.networks];
    for (int m = 0; m < problem.members; m++) {
      long best = members[m].solve(rewards, bonuses, fixed, closed[m]);
      if (best > Pricing.IMPOSSIBLE) {
        return Long.MAX_VALUE;
      }
      total += best;
      Arrays.fill(having, false);
      for (int t = 0; t < problem.tasks; t++) {
        if (members[m].taken(t)) {
          lack[t]--;
          if (problem.networkOf[t] != Problem.NONE) {
            having[problem.networkOf[t]] = true;
          }
        }
      }
      for (int n = 0; n < problem.networks; n++) {
        lack[problem.tasks + n] -= having[n] ? 1 : 0;
      }
    }
    return total;
  }

  /** Leaves each member the sets only that a plan cheaper than {@code known} could have; evaluates first. */
  void narrow(long known) {
    long now = evaluate(reward, bonus);
    for (Pricing member : members) {
      member.narrow(now == Long.MAX_VALUE ? 0 : known - now);
    }
  }

  void widen() {
    for (Pricing member : members) {
      member.widen();
    }
  }

  /** Climbs until the bound passes what is known, or for so many steps; leaves rewards, bonuses and bound at the best. */
  void climb(int steps, double firstPace, long known, BooleanSupplier stop) {
    for (int i = 0; i < value.length; i++) {
      value[i] = i < problem.tasks ? (double) reward[i] : (double) bonus[i - problem.tasks];
    }
    long[] rewards = reward.clone();
    long[] bonuses = bonus.clone();
    double pace = firstPace;
    int waited = 0;
    bound = Long.MIN_VALUE;
    for (int step = 0; step < steps && !(step > 0 && stop.getAsBoolean()); step++) {
      long now = evaluate(rewards, bonuses);
      if (now > bound) {
        bound = now;
        waited = 0;
        System.arraycopy(rewards, 0, reward, 0, reward.length);
        System.arraycopy(bonuses, 0, bonus, 0, bonus.length);
      } else if (++waited > PATIENCE) {
        pace /= 2;
        waited = 0;
      }
      long length = 0;
      for (int each : lack) {
        length += (long) each * each;
      }
      if (bound >= known || length == 0) {
        return;
      }
      double stride = pace * (double) (known - now) / (double) length;
      for (int i = 0; i < value.length; i++) {
        value[i] += stride * lack[i];
        if (i < problem.tasks) {
          rewards[i] = Math.round(value[i]);
        } else {
          value[i] = Math.max(0, Math.min((double) problem.busFactorCost, value[i]));
          bonuses[i - problem.tasks] = Math.round(value[i]);
        }
      }
    }
  }
}
