package dev.gotong.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a plan whole: takes back the changes that are too many, the dearest first, and gives what nobody has to whoever has room
 * for it.
 */
final class Completion {
  private final Problem problem;
  private final int mostChanges;

  Completion(Problem problem, int mostChanges) {
    this.problem = problem;
    this.mostChanges = mostChanges;
  }

  /** {@return how many items go from one person to another} */
  int changes(Assignment plan) {
    int changes = 0;
    for (int t = 0; t < problem.tasks; t++) {
      changes += isHandedOver(plan, t) ? 1 : 0;
    }
    return changes;
  }

  boolean isWithin(Assignment plan) {
    return mostChanges == Integer.MAX_VALUE || changes(plan) <= mostChanges;
  }

  /** Afterwards nobody could take anything more alone, nor is there a change too many. */
  void complete(Assignment plan) {
    int left = mostChanges == Integer.MAX_VALUE ? mostChanges : mostChanges - changes(plan);
    if (left < 0) {
      takeBack(plan, -left);
      left = 0;
    }
    if (plan.unownedTasks() > 0) {
      for (int t : Order.leastFlexibleFirst(problem)) {
        if (plan.owner[t] == Problem.NONE && give(plan, t, left > 0) && isHandedOver(plan, t)) {
          left--;
        }
      }
    }
  }

  private boolean isHandedOver(Assignment plan, int task) {
    int now = problem.current[task];
    return now != Problem.NONE && plan.owner[task] != Problem.NONE && plan.owner[task] != now;
  }

  /** The longest and the least urgent stay where they are: what has no room there is without an owner. */
  private void takeBack(Assignment plan, int tooMany) {
    List<Integer> moved = new ArrayList<>();
    for (int t = 0; t < problem.tasks; t++) {
      if (isHandedOver(plan, t)) {
        moved.add(t);
      }
    }
    moved.sort(Comparator.comparingInt((Integer t) -> problem.may(t, problem.current[t]) ? 0 : 1)
        .thenComparingInt(t -> problem.priority[t])
        .thenComparingInt(t -> problem.effort[t]));
    for (int t : moved.subList(0, tooMany)) {
      plan.take(t);
    }
    for (int t : moved.subList(0, tooMany)) {
      if (plan.open(t, problem.current[t])) {
        plan.give(t, problem.current[t]);
      }
    }
  }

  private boolean give(Assignment plan, int task, boolean mayChange) {
    int now = problem.current[task];
    if (now != Problem.NONE && plan.open(task, now)) {
      plan.give(task, now);
      return true;
    }
    if (now == Problem.NONE || mayChange) {
      Neighbourhood moves = new Neighbourhood(plan);
      int best = Problem.NONE;
      double least = Double.POSITIVE_INFINITY;
      for (int m : problem.candidates[problem.classOf[task]]) {
        if (plan.open(task, m) && moves.giveCost(task, m) < least) {
          best = m;
          least = moves.giveCost(task, m);
        }
      }
      if (best != Problem.NONE) {
        plan.give(task, best);
        return true;
      }
    }
    return false;
  }
}
