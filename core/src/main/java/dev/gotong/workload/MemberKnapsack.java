package dev.gotong.workload;

import java.util.Arrays;

/**
 * The best set of tasks for one member when each task pays a reward: a knapsack over loads (Bellman 1957), with the member's cost of
 * fairness at the end. {@link LoadGroups} are knapsacks of their own, joined one by one, so that what a group's load costs counts in full,
 * with a bonus for the first task of each network; all else counts by {@link SidePrices} only.
 */
final class MemberKnapsack implements Pricing {
  private static final long NEVER = Long.MAX_VALUE / 4;
  private static final long FAR = NEVER / 2;

  /** Reward for a task that must be taken, more than any set weighs; taken back from the result. */
  private static final long MUST = 4_000_000_000_000_000L;

  final SidePrices prices;
  private final Problem problem;
  private final int me;
  private final LoadGroups groups;
  private final int loads;
  private final int[] size;
  private final long[] cost;
  private final long[] fairness;
  private final boolean[][] chosen;

  /** By group: the least cost of each load of it. */
  private final long[][] alone;

  /** By group: the least cost of each load of it and the groups before. */
  private final long[][] joined;

  private final boolean[] taken;

  MemberKnapsack(Problem problem, Prices prices, int member, int unit, LoadGroups groups) {
    this.problem = problem;
    this.groups = groups;
    me = member;
    loads = problem.capacity[member] / unit + 1;
    size = new int[problem.tasks];
    cost = new long[problem.tasks];
    chosen = new boolean[problem.tasks][];
    taken = new boolean[problem.tasks];
    alone = new long[groups.tasks.length][];
    joined = new long[groups.tasks.length][loads];
    for (int g = 0; g < alone.length; g++) {
      alone[g] = g == 0 ? joined[0] : new long[groups.cost[g].length];
      for (int t : groups.tasks[g]) {
        size[t] = problem.effort(t, member) / unit;
        chosen[t] = new boolean[alone[g].length];
      }
    }
    fairness = new long[loads];
    for (int load = 0; load < loads; load++) {
      long off = (long) load * unit - problem.target[member];
      fairness[load] = problem.kappa[member] * off * off;
    }
    this.prices = new SidePrices(problem, prices, member, groups.byNetwork);
    price();
  }

  /** What tasks cost at the prices as they are now. */
  private void price() {
    for (int[] group : groups.tasks) {
      for (int t : group) {
        cost[t] = problem.cost(t, me) + problem.effort(t, me) * prices.ofMinute(t);
      }
    }
  }

  /** Moves the prices towards what the set that was best last would have to pay. */
  void climb(double step) {
    prices.climb(step, taken);
    price();
  }

  @Override
  public long solve(long[] reward, long[] bonus, int[] fixed, boolean[] closed) {
    int musts = 0;
    int reach = 0;
    for (int g = 0; g < alone.length; g++) {
      long[] least = alone[g];
      Arrays.fill(least, NEVER);
      least[0] = 0;
      int most = 0;
      for (int t : groups.tasks[g]) {
        boolean must = fixed[t] == me;
        musts += must ? 1 : 0;
        if (closed[t] || (fixed[t] >= 0 && !must)) {
          Arrays.fill(chosen[t], false);
        } else {
          most = Math.min(least.length - 1, most + size[t]);
          add(least, t, cost[t] - reward[t] - (must ? MUST : 0), most);
        }
      }
      if (g > 0) {
        end(g, groups.byNetwork ? bonus[g - 1] : 0, most);
        join(joined[g - 1], reach, least, most, joined[g]);
      }
      reach = Math.min(loads - 1, reach + most);
    }
    long least = trace(reach) + musts * MUST - prices.paidBack();
    return isMissing(fixed) ? 2 * IMPOSSIBLE : least - (groups.byNetwork ? 0 : all(bonus));
  }

  private boolean isMissing(int[] fixed) {
    for (int t = 0; t < fixed.length; t++) {
      if (fixed[t] == me && !taken[t]) {
        return true;
      }
    }
    return false;
  }

  /** Where networks are no groups, the bonus is given for nothing. */
  private static long all(long[] bonus) {
    return Arrays.stream(bonus).sum();
  }

  private void add(long[] least, int task, long extra, int most) {
    boolean[] takes = chosen[task];
    int minutes = size[task];
    for (int load = most; load >= minutes; load--) {
      long with = least[load - minutes] + extra;
      boolean better = with < least[load];
      takes[load] = better;
      if (better) {
        least[load] = with;
      }
    }
    Arrays.fill(takes, 0, Math.min(minutes, takes.length), false);
    Arrays.fill(takes, most + 1, takes.length, false);
  }

  private void end(int group, long bonus, int most) {
    for (int load = 1; load <= most; load++) {
      alone[group][load] += groups.cost[group][load] - bonus;
    }
  }

  private static void join(long[] before, int reach, long[] more, int most, long[] after) {
    Arrays.fill(after, NEVER);
    for (int load = 0; load <= most; load++) {
      long extra = more[load];
      if (extra < FAR) {
        int end = Math.min(reach, after.length - 1 - load);
        for (int b = 0; b <= end; b++) {
          after[b + load] = Math.min(after[b + load], before[b] + extra);
        }
      }
    }
  }

  private long trace(int reach) {
    long[] all = joined[joined.length - 1];
    int at = 0;
    for (int load = 0; load <= reach; load++) {
      if (all[load] < FAR && all[load] + fairness[load] < all[at] + fairness[at]) {
        at = load;
      }
    }
    long best = all[at] + fairness[at];
    Arrays.fill(taken, false);
    for (int g = joined.length - 1; g > 0; g--) {
      int own = 0;
      while (joined[g - 1][at - own] + alone[g][own] != joined[g][at]) {
        own++;
      }
      take(g, own);
      at -= own;
    }
    take(0, at);
    return best;
  }

  private void take(int group, int load) {
    int[] tasks = groups.tasks[group];
    int left = load;
    for (int i = tasks.length - 1; i >= 0; i--) {
      if (chosen[tasks[i]][left]) {
        taken[tasks[i]] = true;
        left -= size[tasks[i]];
      }
    }
  }

  @Override
  public boolean taken(int task) {
    return taken[task];
  }
}
