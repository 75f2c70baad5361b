package dev.gotong.workload;

/** Whether anybody at all may own a task. */
final class Ownable {
  private Ownable() {}

  /** {@return whether rules H1 to H4 and H7 leave somebody, room aside} */
  static boolean is(Problem problem, int task) {
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (problem.may(task, m)) {
        return true;
      }
    }
    return false;
  }
}
