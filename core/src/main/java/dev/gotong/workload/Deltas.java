package dev.gotong.workload;

/**
 * What a plan would cost more, in millionths of a point, if a task went to another member or two tasks changed places, without
 * touching it. Fairness is told apart from the rest, so that it can be weighed less for a while.
 */
final class Deltas {
  private final Assignment plan;
  private final Problem problem;

  Deltas(Assignment plan) {
    this.plan = plan;
    problem = plan.problem;
  }

  /** {@return the fairness that it costs to move a task that somebody owns to another member} */
  long shiftFairness(int task, int to) {
    int from = plan.owner[task];
    return plan.fairness(from, -problem.effort(task, from))
        + plan.fairness(to, problem.effort(task, to));
  }

  /** {@return everything else that it costs} */
  long shiftRest(int task, int to) {
    int from = plan.owner[task];
    long delta = problem.cost(task, to) - problem.cost(task, from);
    int network = problem.networkOf[task];
    if (network != Problem.NONE) {
      delta += plan.concentration(from, network, -problem.effort(task, from))
          + plan.concentration(to, network, problem.effort(task, to))
          + owners(network, lost(from, network) + won(to, network));
    }
    return delta;
  }

  /** {@return the fairness that it costs to give a task that nobody owns} */
  long giveFairness(int task, int to) {
    return plan.fairness(to, problem.effort(task, to));
  }

  /** {@return everything else that it costs} */
  long giveRest(int task, int to) {
    long delta = problem.cost(task, to) - problem.change(task, Problem.NONE);
    int network = problem.networkOf[task];
    if (network != Problem.NONE) {
      delta += plan.concentration(to, network, problem.effort(task, to))
          + owners(network, won(to, network));
    }
    return delta;
  }

  /** {@return the fairness that it costs if two tasks of different owners change places} */
  long swapFairness(int a, int b) {
    int ownerA = plan.owner[a];
    int ownerB = plan.owner[b];
    return plan.fairness(ownerA, problem.effort(b, ownerA) - problem.effort(a, ownerA))
        + plan.fairness(ownerB, problem.effort(a, ownerB) - problem.effort(b, ownerB));
  }

  /** {@return everything else that it costs} */
  long swapRest(int a, int b) {
    int ownerA = plan.owner[a];
    int ownerB = plan.owner[b];
    long delta = problem.cost(a, ownerB)
        + problem.cost(b, ownerA)
        - problem.cost(a, ownerA)
        - problem.cost(b, ownerB);
    int networkA = problem.networkOf[a];
    int networkB = problem.networkOf[b];
    if (networkA == networkB) {
      return networkA == Problem.NONE
          ? delta
          : delta
              + plan.concentration(
                  ownerA, networkA, problem.effort(b, ownerA) - problem.effort(a, ownerA))
              + plan.concentration(
                  ownerB, networkA, problem.effort(a, ownerB) - problem.effort(b, ownerB));
    }
    return delta + across(a, networkA, ownerA, ownerB) + across(b, networkB, ownerB, ownerA);
  }

  private long across(int task, int network, int from, int to) {
    return network == Problem.NONE
        ? 0
        : plan.concentration(from, network, -problem.effort(task, from))
            + plan.concentration(to, network, problem.effort(task, to))
            + owners(network, lost(from, network) + won(to, network));
  }

  private int lost(int member, int network) {
    return plan.networkTasks[member * problem.networks + network] == 1 ? -1 : 0;
  }

  private int won(int member, int network) {
    return plan.networkTasks[member * problem.networks + network] == 0 ? 1 : 0;
  }

  private long owners(int network, int more) {
    return more == 0
        ? 0
        : plan.missing(network, plan.owners[network] + more)
            - plan.missing(network, plan.owners[network]);
  }
}
