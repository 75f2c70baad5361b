package dev.gotong.workload;

import java.util.Arrays;

/**
 * Rounds prices to a plan: tasks that would lose most by going elsewhere first, each to the member with whom it is cheapest at
 * these prices among those who have room, where a load above its target counts for what it costs.
 */
final class PricedStart {
  private final Assignment plan;
  private final Problem problem;
  private final DualAscent dual;
  private final Shortlists lists;

  PricedStart(Assignment plan, DualAscent dual, Shortlists lists) {
    this.plan = plan;
    this.dual = dual;
    this.lists = lists;
    problem = plan.problem;
  }

  /** Gives what finds room on its shortlist, or else anywhere. */
  void construct() {
    for (int t = 0; t < problem.tasks; t++) {
      if (problem.stuck(t) && plan.open(t, problem.current[t])) {
        plan.give(t, problem.current[t]);
      }
    }
    int[] order = order();
    for (int t : order) {
      if (plan.owner[t] == Problem.NONE && !problem.stuck(t)) {
        shortlisted(t);
      }
    }
    for (int t : order) {
      if (plan.owner[t] == Problem.NONE && !problem.stuck(t)) {
        anybody(t);
      }
    }
  }

  private void shortlisted(int task) {
    int best = Problem.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int i = task * Shortlists.WIDTH; i < (task + 1) * Shortlists.WIDTH; i++) {
      int m = lists.member[i];
      if (m == Problem.NONE) {
        break;
      }
      double cost = cost(task, m);
      if (cost < least && plan.open(task, m)) {
        least = cost;
        best = m;
      }
    }
    if (best != Problem.NONE) {
      plan.give(task, best);
    }
  }

  private void anybody(int task) {
    int best = Problem.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int m : problem.candidates[problem.classOf[task]]) {
      double cost = cost(task, m);
      if (cost < least && plan.open(task, m)) {
        least = cost;
        best = m;
      }
    }
    if (best != Problem.NONE) {
      plan.give(task, best);
    }
  }

  private double cost(int task, int m) {
    int minutes = problem.effort(task, m);
    double extra = plan.fairness(m, minutes) - minutes * dual.ofMember[m];
    return dual.cost(task, m) + Math.max(0, extra);
  }

  private int[] order() {
    long[] keys = new long[problem.tasks];
    for (int t = 0; t < keys.length; t++) {
      long gain = (long) Math.min(1e9, lists.regret[t]);
      keys[t] = -gain << 31 | t;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) (keys[i] & Integer.MAX_VALUE);
    }
    return order;
  }
}
