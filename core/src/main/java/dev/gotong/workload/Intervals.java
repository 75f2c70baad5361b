package dev.gotong.workload;

import java.util.Arrays;

/**
 * The intervals of days whose minutes can run out, and what each member can give in them.
 *
 * <p>Days fall into blocks that no window and no week crosses: most often the weeks. Within a block an interval matters if some
 * window begins with it and some window ends with it; between blocks the conditions add up. That is enough: where days
 * of one week that are not neighbours are short together, its cap binds, and then the interval that spans them is as short.
 */
final class Intervals {
  /** How many matter. */
  final int cells;

  /** First and last day by cell. */
  final int[] cellFrom;

  final int[] cellTo;

  /** By window: the cells that contain it, the widest first. */
  final int[][] around;

  final int windows;
  final int[] windowFrom;
  final int[] windowTo;

  /** By task. */
  final int[] windowOf;

  /** Minutes by [member * cells + cell]. */
  final int[] minutes;

  private final Problem problem;

  Intervals(Problem problem) {
    this.problem = problem;
    int days = problem.days;
    int[] windowAt = new int[days * days];
    Arrays.fill(windowAt, Problem.NONE);
    boolean[] begins = new boolean[days];
    boolean[] ends = new boolean[days];
    int[] farthest = new int[days];
    windowOf = new int[problem.tasks];
    int[] firsts = new int[days * days];
    int count = 0;
    for (int t = 0; t < problem.tasks; t++) {
      int from = problem.from[t];
      int to = problem.to[t];
      int at = from * days + to;
      if (windowAt[at] == Problem.NONE) {
        firsts[count] = at;
        windowAt[at] = count++;
        begins[from] = true;
        ends[to] = true;
        farthest[from] = Math.max(farthest[from], to);
      }
      windowOf[t] = windowAt[at];
    }
    windows = count;
    windowFrom = new int[windows];
    windowTo = new int[windows];
    for (int w = 0; w < windows; w++) {
      windowFrom[w] = firsts[w] / days;
      windowTo[w] = firsts[w] % days;
    }
    int[] blockEnd = blockEnds(farthest);
    int[] froms = new int[days * days];
    int[] tos = new int[days * days];
    int size = 0;
    for (int a = 0; a < days; a++) {
      for (int b = blockEnd[a]; b >= a; b--) {
        if (begins[a] && ends[b]) {
          froms[size] = a;
          tos[size++] = b;
        }
      }
    }
    cells = size;
    cellFrom = Arrays.copyOf(froms, size);
    cellTo = Arrays.copyOf(tos, size);
    around = new int[windows][];
    for (int w = 0; w < windows; w++) {
      around[w] = containing(w);
    }
    minutes = new int[problem.members * cells];
    for (int m = 0; m < problem.members; m++) {
      for (int c = 0; c < cells; c++) {
        minutes[m * cells + c] = capacity(m, cellFrom[c], cellTo[c]);
      }
    }
  }

  /** {@return A(a, b): the minutes that the member can give on those days, both within} */
  int capacity(int member, int a, int b) {
    int total = 0;
    for (int d = a; d <= b; ) {
      int week = problem.weekOf[d];
      int sum = 0;
      for (; d <= b && problem.weekOf[d] == week; d++) {
        sum += problem.availability[member * problem.days + d];
      }
      total += Math.min(sum, problem.weekCap[member * problem.weeks + week]);
    }
    return total;
  }

  private int[] containing(int window) {
    int[] found = new int[cells];
    int size = 0;
    for (int c = 0; c < cells; c++) {
      if (cellFrom[c] <= windowFrom[window] && cellTo[c] >= windowTo[window]) {
        found[size++] = c;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private int[] blockEnds(int[] farthest) {
    int days = problem.days;
    int[] ends = new int[days];
    int reach = 0;
    int start = 0;
    for (int d = 0; d < days; d++) {
      reach = Math.max(reach, farthest[d]);
      boolean lastOfWeek = d == days - 1 || problem.weekOf[d + 1] != problem.weekOf[d];
      if (d >= reach && lastOfWeek) {
        Arrays.fill(ends, start, d + 1, d);
        start = d + 1;
      }
    }
    return ends;
  }
}
