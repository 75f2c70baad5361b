package dev.gotong.workload;

import java.util.Arrays;

/** The best of all plans of a small problem, by trying them all. */
final class BruteForce {
  private final Problem problem;
  private final NaiveJudge judge;
  private final int[] owners;
  private final boolean[] ownable;
  private Levels best;
  private long lightest = Long.MAX_VALUE;

  private BruteForce(Problem problem) {
    this.problem = problem;
    judge = new NaiveJudge(problem);
    owners = new int[problem.tasks];
    Arrays.fill(owners, Problem.NONE);
    best = judge.levels(owners);
    ownable = new boolean[problem.tasks];
    for (int t = 0; t < problem.tasks; t++) {
      for (int m = 0; m < problem.members; m++) {
        owners[t] = m;
        ownable[t] |= judge.allowed(owners, m);
      }
      owners[t] = Problem.NONE;
    }
    place(0);
  }

  static BruteForce of(Problem problem) {
    return new BruteForce(problem);
  }

  static Levels best(Problem problem) {
    return of(problem).best;
  }

  Levels best() {
    return best;
  }

  /** {@return whether a plan gives an owner to all that somebody may take} */
  boolean isWhole() {
    return lightest < Long.MAX_VALUE;
  }

  /** {@return the least that such a plan weighs, peaks aside} */
  long lightest() {
    return lightest;
  }

  private void place(int task) {
    if (task == problem.tasks) {
      Levels levels = judge.levels(owners);
      if (levels.compareTo(best) < 0) {
        best = levels;
      }
      if (levels.soft() < lightest && hasAll()) {
        lightest = levels.soft();
      }
      return;
    }
    for (int m = 0; m < problem.members; m++) {
      owners[task] = m;
      if (judge.allowed(owners, m)) {
        place(task + 1);
      }
    }
    owners[task] = Problem.NONE;
    place(task + 1);
  }

  private boolean hasAll() {
    for (int t = 0; t < owners.length; t++) {
      if (ownable[t] && owners[t] == Problem.NONE) {
        return false;
      }
    }
    return true;
  }
}
