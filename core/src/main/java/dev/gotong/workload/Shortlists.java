package dev.gotong.workload;

import java.util.Arrays;

/** For each task the members with which it is cheapest at given prices, the cheapest first. */
final class Shortlists {
  /** How many there are at most for each task. */
  static final int WIDTH = 8;

  private static final int BASES = 24;

  /** Less than what a change usually costs. */
  private static final double NEAR = 4e6;

  /** By [task * WIDTH + rank]; -1 where there are no more. */
  final int[] member;

  /** By task: how many of them cost little more than the first. */
  final int[] near;

  private final Problem problem;
  private final DualAscent dual;
  private final int[] base = new int[BASES];
  private final double[] basePrice = new double[BASES];

  Shortlists(Problem problem, Kin kin, DualAscent dual) {
    this.problem = problem;
    this.dual = dual;
    member = new int[problem.tasks * WIDTH];
    Arrays.fill(member, Problem.NONE);
    near = new int[problem.tasks];
    double[] costs = new double[WIDTH];
    for (int family = 0; family < kin.families; family++) {
      int listed = bases(kin, family);
      for (int t : kin.tasks[family]) {
        fill(t, listed, costs);
      }
    }
  }

  private int bases(Kin kin, int family) {
    int listed = 0;
    for (int m : problem.candidates[kin.eligibility[family]]) {
      double price = dual.base(kin, family, m);
      if (listed == BASES && price >= basePrice[listed - 1]) {
        continue;
      }
      int at = listed < BASES ? listed++ : listed - 1;
      for (; at > 0 && basePrice[at - 1] > price; at--) {
        basePrice[at] = basePrice[at - 1];
        base[at] = base[at - 1];
      }
      basePrice[at] = price;
      base[at] = m;
    }
    return listed;
  }

  private void fill(int task, int listed, double[] costs) {
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    int owner = problem.current[task];
    if (owner != Problem.NONE && problem.may(task, owner)) {
      insert(task, owner, dual.cost(task, owner), costs);
    }
    for (int i = 0; i < listed; i++) {
      int m = base[i];
      if (m != owner && problem.may(task, m)) {
        insert(task, m, dual.cost(task, m), costs);
      }
    }
    while (near[task] < WIDTH && costs[near[task]] <= costs[0] + NEAR) {
      near[task]++;
    }
  }

  private void insert(int task, int m, double cost, double[] costs) {
    if (cost >= costs[WIDTH - 1]) {
      return;
    }
    int at = WIDTH - 1;
    int first = task * WIDTH;
    for (; at > 0 && costs[at - 1] > cost; at--) {
      costs[at] = costs[at - 1];
      member[first + at] = member[first + at - 1];
    }
    costs[at] = cost;
    member[first + at] = m;
  }
}
