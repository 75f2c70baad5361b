package dev.gotong.workload;

/** Finds a task that could make room for another: one of about the same days, if a few looks find one. */
final class Partner {
  private static final int LOOKS = 4;
  private static final int ELSEWHERE = 8;

  private Partner() {}

  /** {@return a task of that member that may leave it, or -1} */
  static int of(Assignment plan, Chance chance, int task, int member) {
    Problem problem = plan.problem;
    int week = chance.below(ELSEWHERE) == 0
        ? chance.below(problem.weeks)
        : problem.weekOf[problem.from[task]];
    int count = plan.count(member, week);
    if (count == 0) {
      return Problem.NONE;
    }
    int found = Problem.NONE;
    for (int look = 0; look < LOOKS; look++) {
      int other = plan.task(member, week, chance.below(count));
      if (!problem.stuck(other)) {
        found = other;
        if (problem.from[other] <= problem.to[task] && problem.to[other] >= problem.from[task]) {
          return other;
        }
      }
    }
    return found;
  }
}
