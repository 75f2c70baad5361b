package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Looks for the rewards that prove the highest bound: Adam up the Lagrangian dual in which tasks need not have one owner (the
 * relaxation of Fisher, Jaikumar and Van Wassenhove 1986 for the generalized assignment problem), so that each member takes the
 * set of whole tasks that is best for it. Whole tasks do not divide over days and thresholds as minutes do, which is what a bound of
 * {@link Prices} overlooks.
 */
final class RewardAscent {
  private static final double FIRST_STEP = 500_000;
  private static final double LAST_STEP = 10_000;

  /** How many minutes a task has for which the price changes by one step, about. */
  private static final double MINUTES = 100;

  private static final int BOTH_EVERY = 8;

  private final MemberPricing[] members;
  private final TaskPrices tasks;
  private final long[] bonus;
  private final double[] value;
  private final Adam adam;
  private Rewards best = Rewards.NONE;

  RewardAscent(Problem problem, Prices prices) {
    int unit = unit(problem);
    members = new MemberPricing[problem.members];
    for (int m = 0; m < members.length; m++) {
      members[m] = new MemberPricing(problem, prices, m, unit);
    }
    int[] fixed = new int[problem.tasks];
    Arrays.fill(fixed, Problem.NONE);
    tasks = new TaskPrices(problem, members, fixed, new boolean[members.length][problem.tasks]);
    bonus = new long[problem.networks];
    value = new double[problem.tasks];
    adam = new Adam(problem.tasks);
    for (int t = 0; t < value.length; t++) {
      value[t] = (double) prices.reward(problem, t);
    }
  }

  /** {@return the greatest number of minutes that every effort is a multiple of} */
  static int unit(Problem problem) {
    int unit = 0;
    for (int t = 0; t < problem.tasks; t++) {
      for (int m : problem.candidates[problem.classOf[t]]) {
        int other = problem.effort(t, m);
        while (other != 0) {
          int rest = unit % other;
          unit = other;
          other = rest;
        }
      }
    }
    return Math.max(1, unit);
  }

  /** {@return about how much it takes to work out the bound once, in steps of a billionth of a second} */
  static long work(Problem problem) {
    int unit = unit(problem);
    long work = 0;
    for (int m = 0; m < problem.members; m++) {
      work += MemberPricing.work(problem, m, unit);
    }
    return work;
  }

  /**
   * {@return the best rewards found in so many steps, or in fewer and faster shorter ones if there is a hurry}
   *
   * @param used how much of the time for it is used; it ends at 1
   */
  Rewards climb(int steps, DoubleSupplier used) {
    double done = 0;
    for (int i = 0; done < 1; i++) {
      lookAtBoth(i % BOTH_EVERY == 0);
      evaluate();
      done = Math.max((i + 1.0) / steps, used.getAsDouble());
      ascend(FIRST_STEP * Math.pow(LAST_STEP / FIRST_STEP, Math.min(1, done)));
    }
    lookAtBoth(true);
    evaluate();
    return best;
  }

  private void lookAtBoth(boolean both) {
    for (MemberPricing member : members) {
      member.lookAtBoth(both);
    }
  }

  private void evaluate() {
    for (int t = 0; t < value.length; t++) {
      tasks.reward[t] = Math.round(value[t]);
    }
    long bound = tasks.evaluate(tasks.reward, bonus);
    if (bound > best.bound()) {
      long[][] ofNetwork = new long[members.length][];
      long[][] ofInterval = new long[members.length][];
      for (int m = 0; m < members.length; m++) {
        ofNetwork[m] = members[m].prices().ofNetwork();
        ofInterval[m] = members[m].prices().ofInterval();
      }
      best = new Rewards(bound, tasks.reward.clone(), ofNetwork, ofInterval);
    }
  }

  private void ascend(double step) {
    adam.next();
    for (int t = 0; t < value.length; t++) {
      value[t] += step * adam.direction(t, tasks.lack[t]);
    }
    for (MemberPricing member : members) {
      member.climb(step / MINUTES);
    }
  }
}
