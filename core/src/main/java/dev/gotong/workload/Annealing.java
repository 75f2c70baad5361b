package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) in which not only the temperature falls: the weight of fairness starts
 * low and rises to 1 over the first half, so that tasks may regroup before loads are held.
 */
final class Annealing {
  private static final int BATCH = 256;

  private final Assignment plan;
  private final Problem problem;
  private final Neighbourhood moves;
  private final Chance chance;
  private final int[] movable;
  private int[] open = {};
  private @Nullable Shortlists lists;
  private double price = Double.POSITIVE_INFINITY;

  Annealing(Assignment plan, Chance chance) {
    this.plan = plan;
    this.chance = chance;
    problem = plan.problem;
    moves = new Neighbourhood(plan);
    movable = Order.movable(problem);
  }

  /** Most proposals come from the shortlists from now on, and are of tasks for which there are several. */
  void prefer(Shortlists lists) {
    this.lists = lists;
    open = Arrays.stream(movable).filter(t -> lists.near[t] > 1).toArray();
  }

  /** A task may lose its owner for a while to make room for another, which counts for so many millionths of a point. */
  void allowWaiting(double price) {
    this.price = price;
  }

  /**
   * Cools once.
   *
   * @param hot the first temperature in points
   * @param lightest the first weight of fairness
   * @param spent given the proposals made since it was asked last, says how much of this run is over; it ends at 1. The plan may
   *     be looked at then, too
   */
  void cool(
      double hot, double cold, double lightest, LongToDoubleFunction spent, BooleanSupplier stop) {
    if (movable.length == 0) {
      return;
    }
    double s = spent.applyAsDouble(0);
    while (s < 1 && !stop.getAsBoolean()) {
      double temperature = 1e6 * hot * Math.pow(cold / hot, s);
      moves.phi = Math.min(1, lightest * Math.pow(1 / lightest, 2 * s));
      for (int i = 0; i < BATCH; i++) {
        propose(temperature * chance.waiting());
      }
      s = spent.applyAsDouble(BATCH);
    }
    moves.phi = 1;
  }

  private void propose(double limit) {
    int[] some = open.length > 0 && chance.below(8) < 7 ? open : movable;
    int t = some[chance.below(some.length)];
    int from = plan.owner[t];
    int to = candidate(t);
    if (to == from || to == Problem.NONE) {
      return;
    }
    if (from == Problem.NONE) {
      giveWaiting(t, to, limit);
      return;
    }
    if (moves.shift(t, to, limit)) {
      return;
    }
    int other = Partner.of(plan, chance, t, to);
    if (other == Problem.NONE || moves.swap(t, other, limit)) {
      return;
    }
    int third = candidate(other);
    if (third != Problem.NONE && moves.chain(t, other, third, limit)) {
      return;
    }
    if (price < Double.POSITIVE_INFINITY) {
      moves.push(t, other, limit - price);
    }
  }

  /** To have an owner comes before all that an owner may cost. */
  private void giveWaiting(int task, int to, double limit) {
    if (plan.open(task, to)) {
      if (moves.giveCost(task, to) <= limit + price) {
        plan.give(task, to);
      }
    } else if (price < Double.POSITIVE_INFINITY) {
      int other = Partner.of(plan, chance, task, to);
      if (other != Problem.NONE) {
        moves.push(task, other, limit);
      }
    }
  }

  private int candidate(int task) {
    int look = chance.below(8);
    int home = problem.current[task];
    if (look < 2 && home != Problem.NONE && problem.may(task, home)) {
      return home;
    }
    if (lists != null && look != 7) {
      return lists.member[task * Shortlists.WIDTH + chance.below(Math.max(1, lists.near[task]))];
    }
    int[] candidates = problem.candidates[problem.classOf[task]];
    return candidates[chance.below(candidates.length)];
  }
}
