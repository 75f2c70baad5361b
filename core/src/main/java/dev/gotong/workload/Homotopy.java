package dev.gotong.workload;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a plan from what is cheapest for each task, most often to stay, and then lets fairness weigh in by and by: moves happen in
 * the order of what they cost a minute, so that few of them buy the balance.
 */
final class Homotopy {
  private static final int STAGES = 9;
  private static final int LOOKED_AT = 16;
  private static final int SETTLING = 8;

  private final Assignment plan;
  private final Problem problem;
  private final Neighbourhood moves;
  private final Chance chance;
  private final int[] movable;
  private @Nullable Shortlists lists;

  Homotopy(Assignment plan, Chance chance) {
    this.plan = plan;
    this.chance = chance;
    problem = plan.problem;
    moves = new Neighbourhood(plan);
    movable = Order.movable(problem);
  }

  /** Looks at the shortlists first from now on. */
  void prefer(Shortlists lists) {
    this.lists = lists;
  }

  /** Gives every task that finds room: pins first, then to current owners, then the least flexible first. */
  void construct() {
    int[] order = Order.leastFlexibleFirst(problem);
    for (int t : order) {
      if (problem.stuck(t) && plan.open(t, problem.current[t])) {
        plan.give(t, problem.current[t]);
      }
    }
    moves.phi = 1.0 / (1 << STAGES);
    for (int t : order) {
      int owner = problem.current[t];
      if (owner != Problem.NONE
          && plan.owner[t] == Problem.NONE
          && plan.open(t, owner)
          && problem.cost(t, owner) <= problem.changeCost) {
        plan.give(t, owner);
      }
    }
    for (int t : order) {
      if (plan.owner[t] == Problem.NONE) {
        giveCheapest(t);
      }
    }
  }

  private void giveCheapest(int task) {
    int best = Problem.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int m : problem.candidates[problem.classOf[task]]) {
      double cost = moves.giveCost(task, m);
      if (cost < least && plan.open(task, m)) {
        least = cost;
        best = m;
      }
    }
    if (best != Problem.NONE) {
      plan.give(task, best);
    }
  }

  /** Raises the weight of fairness to 1 in nine stages. */
  void balance(BooleanSupplier stop) {
    for (int stage = STAGES - 1; stage >= 0 && !stop.getAsBoolean(); stage--) {
      moves.phi = 1.0 / (1 << stage);
      shifts();
      swaps();
      if (stage < 3) {
        shifts();
        swaps();
      }
    }
  }

  /** Goes on at full weight for a while, after others have moved tasks. */
  void settle(BooleanSupplier stop) {
    moves.phi = 1;
    for (int sweep = 0; sweep < SETTLING && !stop.getAsBoolean(); sweep++) {
      returns();
      shifts();
      swaps();
    }
  }

  /** Where a task need not have moved, it goes back, alone or for another. */
  private void returns() {
    for (int t : movable) {
      int home = problem.current[t];
      if (home != Problem.NONE
          && plan.owner[t] != Problem.NONE
          && plan.owner[t] != home
          && problem.may(t, home)
          && !moves.shift(t, home, 0)) {
        int other = Partner.of(plan, chance, t, home);
        if (other != Problem.NONE) {
          moves.swap(t, other, 0);
        }
      }
    }
  }

  private void shifts() {
    for (int t : movable) {
      int from = plan.owner[t];
      if (from == Problem.NONE || plan.load[from] <= problem.target[from]) {
        continue;
      }
      int best = Problem.NONE;
      double least = 0;
      for (int i = 0; i < LOOKED_AT; i++) {
        int m = candidate(t, i);
        if (m != from && m != Problem.NONE) {
          double cost = moves.shiftCost(t, m);
          if (cost < least && plan.fits(t, m)) {
            least = cost;
            best = m;
          }
        }
      }
      if (best != Problem.NONE) {
        moves.shift(t, best, 0);
      }
    }
  }

  private int candidate(int task, int look) {
    if (lists != null && look < Shortlists.WIDTH) {
      return lists.member[task * Shortlists.WIDTH + look];
    }
    int[] candidates = problem.candidates[problem.classOf[task]];
    return candidates[chance.below(candidates.length)];
  }

  private void swaps() {
    for (int t : movable) {
      if (plan.owner[t] == Problem.NONE) {
        continue;
      }
      int m = candidate(t, chance.below(LOOKED_AT));
      if (m != plan.owner[t] && m != Problem.NONE) {
        int other = Partner.of(plan, chance, t, m);
        if (other != Problem.NONE) {
          moves.swap(t, other, 0);
        }
      }
    }
  }
}
