package dev.gotong.workload;

/**
 * What a minute is worth, in whole millionths of a point: of a member, of a member on a network above its share, and of a
 * member within an interval of days. Any prices prove a bound (Lagrangian relaxation: Geoffrion 1974); good ones a close one.
 *
 * <p>The price of a member may be negative; that of a network is 0 to the cost of concentration; that of an interval is not
 * negative.
 */
final class Prices {
  private final long[] ofMember;
  private final long[] ofNetwork;
  private final long[] ofInterval;

  Prices(long[] ofMember, long[] ofNetwork, long[] ofInterval) {
    this.ofMember = ofMember;
    this.ofNetwork = ofNetwork;
    this.ofInterval = ofInterval;
  }

  /** {@return by member} */
  long[] ofMember() {
    return ofMember;
  }

  /** {@return by [member * networks + network]} */
  long[] ofNetwork() {
    return ofNetwork;
  }

  /** {@return by [member * cells + cell], cells as in {@link Intervals}} */
  long[] ofInterval() {
    return ofInterval;
  }

  static Prices none(Problem problem) {
    return new Prices(
        new long[problem.members],
        new long[problem.members * problem.networks],
        new long[problem.members * problem.intervals.cells]);
  }

  /**
   * {@return a number of millionths of a point below which no plan can be that gives an owner to every task with a candidate}
   *
   * <p>Each task goes where it is cheapest at these prices, each member has the load that is cheapest, and the minutes that
   * they can give are paid back; separation and pins of others are left out.
   */
  long bound(Problem problem) {
    int cells = problem.intervals.cells;
    int windows = problem.intervals.windows;
    long[] window = new long[problem.members * windows];
    long bound = 0;
    for (int m = 0; m < problem.members; m++) {
      for (int w = 0; w < windows; w++) {
        for (int c : problem.intervals.around[w]) {
          window[m * windows + w] += ofInterval[m * cells + c];
        }
      }
      bound = Math.addExact(bound, cheapestLoad(problem, m, ofMember[m]));
      bound = Math.subtractExact(bound, paidBack(problem, m));
    }
    for (int t = 0; t < problem.tasks; t++) {
      bound = Math.addExact(bound, cheapest(problem, t, window));
    }
    return bound;
  }

  /** {@return the price of the minutes that the member can give, and of those of networks that cost nothing} */
  long paidBack(Problem problem, int member) {
    int cells = problem.intervals.cells;
    long paid = 0;
    for (int at = member * cells; at < (member + 1) * cells; at++) {
      paid = Math.addExact(paid, Math.multiplyExact(ofInterval[at], problem.intervals.minutes[at]));
    }
    for (int n = 0; n < problem.networks; n++) {
      paid += ofNetwork[member * problem.networks + n] * problem.threshold[n];
    }
    return paid;
  }

  /** {@return the price of a minute of the task with that member, on its network and in its window, the member's own aside} */
  long ofMinute(Problem problem, int task, int member) {
    int network = problem.networkOf[task];
    long price = network == Problem.NONE ? 0 : ofNetwork[member * problem.networks + network];
    for (int cell : problem.intervals.around[problem.intervals.windowOf[task]]) {
      price += ofInterval[member * problem.intervals.cells + cell];
    }
    return price;
  }

  /** {@return the least that the task costs with anybody at these prices; 0 if nobody could take it} */
  long reward(Problem problem, int task) {
    long least = Long.MAX_VALUE;
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (problem.may(task, m)) {
        long price = ofMember[m] + ofMinute(problem, task, m);
        least = Math.min(least, problem.cost(task, m) + problem.effort(task, m) * price);
      }
    }
    return problem.ownable[task] ? least : 0;
  }

  private long cheapest(Problem problem, int task, long[] window) {
    if (!problem.ownable[task]) {
      return problem.change(task, Problem.NONE);
    }
    long least = Long.MAX_VALUE;
    int network = problem.networkOf[task];
    int at = problem.intervals.windowOf[task];
    for (int m : problem.candidates[problem.classOf[task]]) {
      long price = ofMember[m] + window[m * problem.intervals.windows + at];
      if (network != Problem.NONE) {
        price += ofNetwork[m * problem.networks + network];
      }
      long cost = problem.cost(task, m) + problem.effort(task, m) * price;
      if (cost < least && problem.may(task, m)) {
        least = cost;
      }
    }
    return least;
  }

  /** {@return the least of kappa (l - target)^2 - price l over all loads l that the member can have} */
  static long cheapestLoad(Problem problem, int member, long price) {
    long kappa = problem.kappa[member];
    long target = problem.target[member];
    long capacity = problem.capacity[member];
    if (kappa == 0) {
      return Math.min(0, -price * capacity);
    }
    long below = target + Math.floorDiv(price, 2 * kappa);
    long low = Math.max(0, Math.min(capacity, below));
    long high = Math.max(0, Math.min(capacity, below + 1));
    return Math.min(
        kappa * (low - target) * (low - target) - price * low,
        kappa * (high - target) * (high - target) - price * high);
  }
}
