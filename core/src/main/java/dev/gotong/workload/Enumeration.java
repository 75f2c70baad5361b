package dev.gotong.workload;

/** Tries every plan of a problem that has few, what has no owner and peaks included. */
final class Enumeration {
  private static final long MOST = 50_000;

  private final Problem problem;
  private final Assignment plan;
  private Levels best;
  private int[] owners;
  private long lightest = Long.MAX_VALUE;
  private long tried;

  Enumeration(Problem problem, Levels best, int[] owners) {
    this.problem = problem;
    this.best = best;
    this.owners = owners;
    plan = new Assignment(problem);
  }

  /** {@return whether there are few enough, by the candidates alone} */
  boolean isShort() {
    long ways = 1;
    for (int t = 0; t < problem.tasks && ways <= MOST; t++) {
      int takers = 1;
      for (int m : problem.candidates[problem.classOf[t]]) {
        takers += problem.may(t, m) ? 1 : 0;
      }
      ways *= takers;
    }
    return ways <= MOST;
  }

  void run() {
    place(0);
  }

  /** {@return the best of all} */
  int[] owners() {
    return owners;
  }

  /** {@return the least that a plan weighs that owns whatever somebody may take, peaks aside; 0 if there is none} */
  long lightest() {
    return lightest == Long.MAX_VALUE ? 0 : lightest;
  }

  /** {@return how many plans there were} */
  long tried() {
    return tried;
  }

  private void place(int task) {
    if (task == problem.tasks) {
      judge();
      return;
    }
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (plan.open(task, m)) {
        plan.give(task, m);
        place(task + 1);
        plan.take(task);
      }
    }
    place(task + 1);
  }

  private void judge() {
    tried++;
    Levels levels = plan.levels();
    if (levels.compareTo(best) < 0) {
      best = levels;
      owners = plan.owner.clone();
    }
    if (levels.soft() < lightest && problem.isWhole(plan.owner)) {
      lightest = levels.soft();
    }
  }
}
