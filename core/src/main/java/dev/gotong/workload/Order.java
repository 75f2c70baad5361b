package dev.gotong.workload;

import java.util.Arrays;

/** Orders of tasks. */
final class Order {
  private Order() {}

  /** {@return the tasks that may leave their owners and that somebody could own} */
  static int[] movable(Problem problem) {
    int[] found = new int[problem.tasks];
    int size = 0;
    for (int t = 0; t < problem.tasks; t++) {
      if (!problem.stuck(t) && problem.candidates[problem.classOf[t]].length > 0) {
        found[size++] = t;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** {@return all tasks: the most critical first, then those with the fewest member-days open to them, then the longest} */
  static int[] leastFlexibleFirst(Problem problem) {
    long[] keys = new long[problem.tasks];
    for (int t = 0; t < problem.tasks; t++) {
      long days = 1L + problem.to[t] - problem.from[t];
      long choice = Math.min(
          (1L << 19) - 1,
          days * problem.candidates[problem.classOf[t]].length * 64 / (63 + problem.effort[t]));
      long urgency = Problem.priorities() - 1L - problem.priority[t];
      keys[t] = ((urgency << 19) | choice) << 32 | t;
    }
    Arrays.sort(keys);
    int[] order = new int[problem.tasks];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
