package dev.gotong.workload;

import java.util.Arrays;

/**
 * Who owns what so far, with all that follows kept up to date: loads, minutes left by interval, minutes and owners by network,
 * and the exact cost. To give or take a task touches a few counters and the intervals around its window.
 */
final class Assignment {
  final Problem problem;
  final int[] owner;
  final int[] load;

  /** The most each member may be given: its capacity, or less while a peak is pressed down. */
  final int[] cap;

  /** By [member * networks + network]. */
  final int[] networkLoad;

  final int[] networkTasks;

  /** How many members own something of the network. */
  final int[] owners;

  /** Minutes left by [member * cells + cell]. */
  final int[] slack;

  private final Intervals intervals;
  private final int cells;
  private final int[][] held;
  private final int[] count;
  private final int[] place;
  private final long[] unowned = new long[Problem.priorities()];
  private int unownedTasks;
  private long fairness;
  private long preference;
  private long change;
  private long concentration;
  private long busFactor;

  /** Nobody owns anything. */
  Assignment(Problem problem) {
    this.problem = problem;
    intervals = problem.intervals;
    cells = intervals.cells;
    owner = new int[problem.tasks];
    Arrays.fill(owner, Problem.NONE);
    load = new int[problem.members];
    cap = problem.capacity.clone();
    networkLoad = new int[problem.members * problem.networks];
    networkTasks = new int[problem.members * problem.networks];
    owners = new int[problem.networks];
    slack = intervals.minutes.clone();
    held = new int[problem.members * problem.weeks][2];
    count = new int[problem.members * problem.weeks];
    place = new int[problem.tasks];
    unownedTasks = problem.tasks;
    for (int t = 0; t < problem.tasks; t++) {
      unowned[problem.priority[t]] += problem.effort[t];
      change += problem.change(t, Problem.NONE);
    }
    for (int m = 0; m < problem.members; m++) {
      fairness = Math.addExact(fairness, square(m));
    }
    for (int n = 0; n < problem.networks; n++) {
      busFactor += missing(n, 0);
    }
  }

  /** {@return the cost of target minutes that nobody has been given yet} */
  private long square(int member) {
    long target = problem.target[member];
    return Math.multiplyExact(problem.kappa[member], target * target);
  }

  /** {@return how many tasks the member owns whose windows begin in that week} */
  int count(int member, int week) {
    return count[member * problem.weeks + week];
  }

  /** {@return one of them, by its place in no order that means anything} */
  int task(int member, int week, int index) {
    return held[member * problem.weeks + week][index];
  }

  int unownedTasks() {
    return unownedTasks;
  }

  /** Gives a task that nobody owns; that it fits is for the caller to know. */
  void give(int task, int member) {
    shift(task, member, problem.effort(task, member));
    owner[task] = member;
    unownedTasks--;
    int list = member * problem.weeks + problem.weekOf[problem.from[task]];
    int size = count[list]++;
    if (size == held[list].length) {
      held[list] = Arrays.copyOf(held[list], 2 * size);
    }
    held[list][size] = task;
    place[task] = size;
  }

  /** Takes a task from its owner. */
  void take(int task) {
    int member = owner[task];
    shift(task, member, -problem.effort(task, member));
    owner[task] = Problem.NONE;
    unownedTasks++;
    int list = member * problem.weeks + problem.weekOf[problem.from[task]];
    int last = held[list][--count[list]];
    held[list][place[task]] = last;
    place[last] = place[task];
  }

  private void shift(int task, int member, int minutes) {
    boolean given = minutes > 0;
    int sign = given ? 1 : -1;
    unowned[problem.priority[task]] -= sign * (long) problem.effort[task];
    change += sign * (problem.change(task, member) - problem.change(task, Problem.NONE));
    preference += minutes * problem.preference[member * problem.kinds + problem.kindOf[task]];
    fairness = Math.addExact(fairness, fairness(member, minutes));
    load[member] += minutes;
    int network = problem.networkOf[task];
    if (network != Problem.NONE) {
      concentration += concentration(member, network, minutes);
      int at = member * problem.networks + network;
      networkLoad[at] += minutes;
      networkTasks[at] += sign;
      if (networkTasks[at] == (given ? 1 : 0)) {
        busFactor -= missing(network, owners[network]);
        owners[network] += sign;
        busFactor += missing(network, owners[network]);
      }
    }
    int base = member * cells;
    for (int cell : intervals.around[intervals.windowOf[task]]) {
      slack[base + cell] -= minutes;
    }
  }

  /** {@return what the member's load would cost more with so many minutes more} */
  long fairness(int member, int minutes) {
    return problem.kappa[member]
        * minutes
        * (2L * (load[member] - problem.target[member]) + minutes);
  }

  /** {@return what the network would cost more if the member had so many minutes of it more} */
  long concentration(int member, int network, int minutes) {
    long above = networkLoad[member * problem.networks + network] - problem.threshold[network];
    return problem.concentrationCost * (Math.max(0, above + minutes) - Math.max(0, above));
  }

  /** {@return the cost of owners missing if the network has so many} */
  long missing(int network, int owners) {
    return problem.busFactorCost * Math.max(0, problem.ownersWanted[network] - owners);
  }

  /** {@return whether the member has the minutes for one more task: H5 and H6} */
  boolean fits(int task, int member) {
    int minutes = problem.effort(task, member);
    if (load[member] + minutes > cap[member]) {
      return false;
    }
    int base = member * cells;
    for (int cell : intervals.around[intervals.windowOf[task]]) {
      if (slack[base + cell] < minutes) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the member has the minutes for one task once it has given another away} */
  boolean fitsInstead(int task, int out, int member) {
    int minutes = problem.effort(task, member);
    int freed = problem.effort(out, member);
    if (load[member] - freed + minutes > cap[member]) {
      return false;
    }
    int from = problem.from[out];
    int to = problem.to[out];
    int base = member * cells;
    for (int cell : intervals.around[intervals.windowOf[task]]) {
      int room = slack[base + cell];
      if (room < minutes
          && (room + freed < minutes
              || intervals.cellFrom[cell] > from
              || intervals.cellTo[cell] < to)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the member owns nothing that must be apart from the task, one task aside (or -1)} */
  boolean apart(int task, int member, int aside) {
    int group = problem.groupOf[task];
    if (group == Problem.NONE) {
      return true;
    }
    for (int other : problem.separated[group]) {
      if (other != task && other != aside && owner[other] == member) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the member may be given the task now: H1 to H7} */
  boolean open(int task, int member) {
    return problem.may(task, member) && apart(task, member, Problem.NONE) && fits(task, member);
  }

  /** {@return the highest share of a member's capacity, in permille rounded up} */
  long peak() {
    long peak = 0;
    for (int m = 0; m < problem.members; m++) {
      if (load[m] > 0) {
        peak = Math.max(peak, (1_000L * load[m] + problem.capacity[m] - 1) / problem.capacity[m]);
      }
    }
    return peak;
  }

  long soft() {
    return fairness + preference + change + concentration + busFactor;
  }

  Levels levels() {
    long bucket = problem.peakBucket;
    return new Levels(
        unowned[3],
        unowned[2],
        unowned[1],
        unowned[0],
        bucket == 0 ? 0 : (peak() + bucket - 1) / bucket * bucket,
        fairness,
        preference,
        change,
        concentration,
        busFactor);
  }

  /** Makes the owners those; only what differs is touched. */
  void become(int[] owners) {
    for (int t = 0; t < owners.length; t++) {
      if (owner[t] != owners[t] && owner[t] != Problem.NONE) {
        take(t);
      }
    }
    for (int t = 0; t < owners.length; t++) {
      if (owner[t] != owners[t]) {
        give(t, owners[t]);
      }
    }
  }
}
