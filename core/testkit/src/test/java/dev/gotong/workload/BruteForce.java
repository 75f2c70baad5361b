package dev.gotong.workload;

import java.util.Arrays;

/** The best of all plans of a small problem, by trying them all. */
final class BruteForce {
  private final Problem problem;
  private final NaiveJudge judge;
  private final int[] owners;
  private Levels best;

  private BruteForce(Problem problem) {
    this.problem = problem;
    judge = new NaiveJudge(problem);
    owners = new int[problem.tasks];
    Arrays.fill(owners, Problem.NONE);
    best = judge.levels(owners);
  }

  static Levels best(Problem problem) {
    BruteForce search = new BruteForce(problem);
    search.place(0);
    return search.best;
  }

  private void place(int task) {
    if (task == problem.tasks) {
      Levels levels = judge.levels(owners);
      if (levels.compareTo(best) < 0) {
        best = levels;
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
}
