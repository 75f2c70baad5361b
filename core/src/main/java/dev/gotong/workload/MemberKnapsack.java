package dev.gotong.workload;

import java.util.Arrays;

/**
 * The best set of tasks for one member when each task pays a reward: a knapsack over loads (Bellman 1957), with the member's cost of
 * fairness at the end and a bonus for the first task of each network. Days count by their prices only.
 */
final class MemberKnapsack implements Pricing {
  private static final long NEVER = Long.MAX_VALUE / 4;

  /** Reward for a task that must be taken; taken back from the result. */
  private static final long MUST = 100_000_000_000_000L;

  private static final byte LEFT = 0;
  private static final byte ONE_MORE = 1;
  private static final byte FIRST = 2;

  private final int me;
  private final boolean[] taken;
  private final int states;
  private final int[] order;
  private final int[] size;
  private final long[] cost;
  private final int[] network;
  private final int[] groupStart;
  private final long[] fairness;
  private final long constant;
  private final byte[][] choice;
  private final boolean[][] entered;
  private final long[] with;
  private final long[] least;

  MemberKnapsack(Problem problem, Prices prices, int member, int unit) {
    me = member;
    states = problem.capacity[member] / unit + 1;
    taken = new boolean[problem.tasks];
    int[][] byNetwork = Grouping.of(networks(problem, member), problem.networks + 1);
    order = Arrays.stream(byNetwork).flatMapToInt(Arrays::stream).toArray();
    size = new int[order.length];
    cost = new long[order.length];
    network = new int[byNetwork.length];
    groupStart = new int[byNetwork.length + 1];
    for (int g = 0; g < byNetwork.length; g++) {
      network[g] = g - 1;
      groupStart[g + 1] = groupStart[g] + byNetwork[g].length;
    }
    for (int i = 0; i < order.length; i++) {
      size[i] = problem.effort(order[i], member) / unit;
      cost[i] = problem.cost(order[i], member)
          + problem.effort(order[i], member) * prices.ofMinute(problem, order[i], member);
    }
    constant = -prices.paidBack(problem, member);
    fairness = new long[states];
    for (int s = 0; s < states; s++) {
      long off = (long) s * unit - problem.target[member];
      fairness[s] = problem.kappa[member] * off * off;
    }
    choice = new byte[order.length][states];
    entered = new boolean[byNetwork.length][states];
    with = new long[states];
    least = new long[states];
  }

  private static int[] networks(Problem problem, int member) {
    int[] groups = new int[problem.tasks];
    for (int t = 0; t < groups.length; t++) {
      groups[t] = problem.may(t, member) ? problem.networkOf[t] + 1 : Problem.NONE;
    }
    return groups;
  }

  @Override
  public long solve(long[] reward, long[] bonus, int[] fixed, boolean[] closed) {
    Arrays.fill(least, NEVER);
    least[0] = 0;
    int musts = 0;
    for (int g = 0; g < network.length; g++) {
      Arrays.fill(with, NEVER);
      for (int i = groupStart[g]; i < groupStart[g + 1]; i++) {
        int t = order[i];
        boolean must = fixed[t] == me;
        if (must) {
          musts++;
        }
        if (closed[t] || (fixed[t] >= 0 && !must)) {
          Arrays.fill(choice[i], LEFT);
        } else {
          add(i, cost[i] - reward[t] - (must ? MUST : 0));
        }
      }
      leave(g, g == 0 ? 0 : bonus[network[g]]);
    }
    return trace(musts);
  }

  private void add(int i, long extra) {
    byte[] chosen = choice[i];
    int minutes = size[i];
    for (int s = states - 1; s >= minutes; s--) {
      long more = with[s - minutes];
      long first = least[s - minutes];
      byte how = LEFT;
      long best = with[s];
      if (more < NEVER && more + extra < best) {
        best = more + extra;
        how = ONE_MORE;
      }
      if (first < NEVER && first + extra < best) {
        best = first + extra;
        how = FIRST;
      }
      with[s] = best;
      chosen[s] = how;
    }
    Arrays.fill(chosen, 0, Math.min(minutes, states), LEFT);
  }

  private void leave(int group, long bonus) {
    for (int s = 0; s < states; s++) {
      boolean in = with[s] < NEVER && with[s] - bonus < least[s];
      entered[group][s] = in;
      if (in) {
        least[s] = with[s] - bonus;
      }
    }
  }

  private long trace(int musts) {
    int at = 0;
    long best = NEVER;
    for (int s = 0; s < states; s++) {
      if (least[s] < NEVER && least[s] + fairness[s] < best) {
        best = least[s] + fairness[s];
        at = s;
      }
    }
    Arrays.fill(taken, false);
    for (int g = network.length - 1; g >= 0; g--) {
      boolean in = entered[g][at];
      for (int i = groupStart[g + 1] - 1; i >= groupStart[g] && in; i--) {
        byte how = choice[i][at];
        if (how != LEFT) {
          taken[order[i]] = true;
          at -= size[i];
          in = how == ONE_MORE;
        }
      }
    }
    return best + musts * MUST + constant;
  }

  @Override
  public boolean taken(int task) {
    return taken[task];
  }
}
