package dev.gotong.workload;

/**
 * Tries to change a plan by one task, two or three: a shift, a swap, a chain in which the second task makes room for the first,
 * or a push by which it loses its owner. A move is made if it costs no more than a limit, in millionths of a point, with fairness
 * weighed by {@link #phi}; no move breaks a hard rule, and only a push leaves a task without an owner.
 */
final class Neighbourhood {
  /** How much fairness weighs for now, 0 to 1. */
  double phi = 1;

  private final Assignment plan;
  private final Problem problem;
  private final Deltas deltas;

  Neighbourhood(Assignment plan) {
    this.plan = plan;
    problem = plan.problem;
    deltas = new Deltas(plan);
  }

  /** {@return what a shift would cost, whether it is allowed or not} */
  double shiftCost(int task, int to) {
    return phi * deltas.shiftFairness(task, to) + deltas.shiftRest(task, to);
  }

  /** {@return what it would cost to give a task that nobody owns} */
  double giveCost(int task, int to) {
    return phi * deltas.giveFairness(task, to) + deltas.giveRest(task, to);
  }

  /** {@return whether the task went to a member of its class other than its owner} */
  boolean shift(int task, int to, double limit) {
    if (shiftCost(task, to) > limit
        || !plan.fits(task, to)
        || problem.barred(task, to)
        || !plan.apart(task, to, Problem.NONE)) {
      return false;
    }
    plan.take(task);
    plan.give(task, to);
    return true;
  }

  /** {@return whether two tasks, neither of which is stuck, changed places} */
  boolean swap(int a, int b, double limit) {
    int ownerA = plan.owner[a];
    int ownerB = plan.owner[b];
    if (ownerA == ownerB
        || phi * deltas.swapFairness(a, b) + deltas.swapRest(a, b) > limit
        || !problem.may(a, ownerB)
        || !problem.may(b, ownerA)
        || !plan.fitsInstead(a, b, ownerB)
        || !plan.fitsInstead(b, a, ownerA)
        || !plan.apart(a, ownerB, b)
        || !plan.apart(b, ownerA, a)) {
      return false;
    }
    plan.take(a);
    plan.take(b);
    plan.give(a, ownerB);
    plan.give(b, ownerA);
    return true;
  }

  /** {@return whether a went to the owner of b, and b to a third member of its class} */
  boolean chain(int a, int b, int to, double limit) {
    int from = plan.owner[a];
    int middle = plan.owner[b];
    if (from == middle
        || to == middle
        || to == from
        || !problem.may(a, middle)
        || problem.barred(b, to)
        || !plan.fitsInstead(a, b, middle)
        || !plan.fits(b, to)
        || !plan.apart(b, to, Problem.NONE)
        || !plan.apart(a, middle, b)) {
      return false;
    }
    double cost = shiftCost(b, to);
    plan.take(b);
    plan.give(b, to);
    cost += shiftCost(a, middle);
    if (cost > limit) {
      plan.take(b);
      plan.give(b, middle);
      return false;
    }
    plan.take(a);
    plan.give(a, middle);
    return true;
  }

  /** {@return whether a, with or without an owner, went to the owner of b, and b lost its owner} */
  boolean push(int a, int b, double limit) {
    int from = plan.owner[a];
    int to = plan.owner[b];
    if (from == to || !problem.may(a, to) || !plan.fitsInstead(a, b, to) || !plan.apart(a, to, b)) {
      return false;
    }
    plan.take(b);
    double cost = -giveCost(b, to);
    if (from != Problem.NONE) {
      plan.take(a);
      cost -= giveCost(a, from);
    }
    cost += giveCost(a, to);
    if (cost <= limit) {
      plan.give(a, to);
      return true;
    }
    if (from != Problem.NONE) {
      plan.give(a, from);
    }
    plan.give(b, to);
    return false;
  }
}
