package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Tasks that one member may own, in groups the load of which matters by itself: by network, where minutes above the threshold
 * cost, or by the day, if it is the only one of their window, which holds no more than the member has. Group 0 is of all others.
 */
final class LoadGroups {
  private static final int CHOICE = 8;

  /** By group. */
  final int[][] tasks;

  /** By group and load, in units of minutes: what the load costs; loads beyond are not possible. None for group 0. */
  final long[][] cost;

  /** Whether groups are networks; if not, they are days. Network or day n is group n + 1. */
  final boolean byNetwork;

  private LoadGroups(int[][] tasks, long[][] cost, boolean byNetwork) {
    this.tasks = tasks;
    this.cost = cost;
    this.byNetwork = byNetwork;
  }

  static LoadGroups byNetwork(Problem problem, int member, int unit) {
    int[][] tasks = group(problem, member, problem.networks, t -> problem.networkOf[t]);
    long[][] cost = new long[tasks.length][];
    for (int n = 0; n < problem.networks; n++) {
      long[] costs = new long[most(problem, member, unit, tasks[n + 1], problem.capacity[member])];
      for (int load = 0; load < costs.length; load++) {
        long above = (long) load * unit - problem.threshold[n];
        costs[load] = problem.concentrationCost * Math.max(0, above);
      }
      cost[n + 1] = costs;
    }
    return new LoadGroups(tasks, cost, true);
  }

  static LoadGroups byDay(Problem problem, int member, int unit) {
    int[][] tasks = group(
        problem,
        member,
        problem.days,
        t -> problem.from[t] == problem.to[t] ? problem.from[t] : Problem.NONE);
    long[][] cost = new long[tasks.length][];
    for (int d = 0; d < problem.days; d++) {
      int minutes = problem.intervals.capacity(member, d, d);
      cost[d + 1] = new long[most(problem, member, unit, tasks[d + 1], minutes)];
    }
    return new LoadGroups(tasks, cost, false);
  }

  private static int[][] group(Problem problem, int member, int groups, IntUnaryOperator groupOf) {
    int[] numbers = new int[problem.tasks];
    for (int t = 0; t < numbers.length; t++) {
      boolean open = problem.ownable[t] && problem.may(t, member);
      numbers[t] = open ? groupOf.applyAsInt(t) + 1 : Problem.NONE;
    }
    return Grouping.of(numbers, groups + 1);
  }

  /** {@return how many loads there are, from none to all tasks or so many minutes} */
  private static int most(Problem problem, int member, int unit, int[] tasks, int minutes) {
    long all = Arrays.stream(tasks).mapToLong(t -> problem.effort(t, member)).sum();
    return (int) Math.min(all, Math.min(minutes, problem.capacity[member])) / unit + 1;
  }

  /**
   * {@return about how much it takes to work out the best set of a member with so many loads: a step for each two loads that are
   * joined, and as much as {@value #CHOICE} for each task and load, which is remembered}
   */
  long work(int loads) {
    long work = (long) CHOICE * tasks[0].length * loads;
    for (int g = 1; g < cost.length; g++) {
      work += (long) cost[g].length * (loads + (long) CHOICE * tasks[g].length);
    }
    return work;
  }
}
