package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for the prices that prove the highest bound: Adam (Kingma and Ba 2015) up the Lagrangian dual, in which each task is
 * split over its cheapest members by a softmin that hardens as the steps shorten. Tasks of one class, kind and network share
 * the list of the members that are cheapest for them.
 */
final class DualAscent {
  private static final int SHORTLIST = 12;
  private static final double FIRST_STEP = 10_000;
  private static final double LAST_STEP = 100;

  private final Problem problem;
  private final Intervals intervals;
  private final Kin kin;
  final double[] ofMember;
  final double[] ofNetwork;
  final double[] ofInterval;
  private final double[] window;
  private final double[] load;
  private final double[] networkLoad;
  private final double[] windowLoad;
  private final Adam members;
  private final Adam networks;
  private final Adam cells;
  private final int[] shortlist = new int[SHORTLIST];
  private final double[] shortBase = new double[SHORTLIST];
  private final double[] shortCost = new double[SHORTLIST + 1];
  private int listed;

  DualAscent(Problem problem, Kin kin) {
    this.problem = problem;
    this.kin = kin;
    intervals = problem.intervals;
    ofMember = new double[problem.members];
    ofNetwork = new double[problem.members * problem.networks];
    ofInterval = new double[problem.members * intervals.cells];
    window = new double[problem.members * intervals.windows];
    load = new double[problem.members];
    networkLoad = new double[ofNetwork.length];
    windowLoad = new double[window.length];
    members = new Adam(ofMember.length);
    networks = new Adam(ofNetwork.length);
    cells = new Adam(ofInterval.length);
  }

  /** Climbs from where it stands, in so many steps. */
  void climb(int steps, BooleanSupplier stop) {
    for (int i = 0; i < steps && !stop.getAsBoolean(); i++) {
      double step = FIRST_STEP * Math.pow(LAST_STEP / FIRST_STEP, (double) i / steps);
      split(step);
      ascend(step);
    }
  }

  Prices prices() {
    return new Prices(rounded(ofMember), rounded(ofNetwork), rounded(ofInterval));
  }

  private void split(double softness) {
    Arrays.fill(load, 0);
    Arrays.fill(networkLoad, 0);
    Arrays.fill(windowLoad, 0);
    for (int family = 0; family < kin.families; family++) {
      int[] tasks = kin.tasks[family];
      if (list(family)) {
        for (int t : tasks) {
          share(t, family, softness);
        }
      }
    }
  }

  /** {@return the price of a minute of such a task with that member, days aside, and its preference} */
  double base(Kin kin, int family, int member) {
    int network = kin.network[family];
    double price = ofMember[member] + problem.preference[member * problem.kinds + kin.kind[family]];
    if (network != Problem.NONE) {
      price += ofNetwork[member * problem.networks + network];
    }
    return problem.even
        ? price
        : price * Problem.UNIT / problem.speed[member * problem.kinds + kin.kind[family]];
  }

  /** {@return what the task costs with that member at these prices, in millionths of a point} */
  double cost(int task, int member) {
    int network = problem.networkOf[task];
    double price = ofMember[member]
        + window[member * intervals.windows + intervals.windowOf[task]]
        + (network == Problem.NONE ? 0 : ofNetwork[member * problem.networks + network]);
    return problem.cost(task, member) + problem.effort(task, member) * price;
  }

  private boolean list(int family) {
    listed = 0;
    for (int m : problem.candidates[kin.eligibility[family]]) {
      double price = base(kin, family, m);
      if (listed == SHORTLIST && price >= shortBase[listed - 1]) {
        continue;
      }
      int at = listed < SHORTLIST ? listed++ : listed - 1;
      for (; at > 0 && shortBase[at - 1] > price; at--) {
        shortBase[at] = shortBase[at - 1];
        shortlist[at] = shortlist[at - 1];
      }
      shortBase[at] = price;
      shortlist[at] = m;
    }
    return listed > 0;
  }

  private void share(int task, int family, double softness) {
    int at = intervals.windowOf[task];
    int owner = problem.current[task];
    int effort = problem.effort[task];
    if (owner != Problem.NONE && !problem.may(task, owner)) {
      owner = Problem.NONE;
    }
    if (problem.stuck(task)) {
      if (owner != Problem.NONE) {
        use(owner, task, at, 1);
      }
      return;
    }
    double least = Double.POSITIVE_INFINITY;
    double change = (double) problem.change(task, Problem.NONE) / effort;
    double stay = Double.POSITIVE_INFINITY;
    if (owner != Problem.NONE) {
      stay = base(kin, family, owner) + window[owner * intervals.windows + at];
      least = stay;
    }
    for (int i = 0; i < listed; i++) {
      int m = shortlist[i];
      double cost = shortBase[i] + change + window[m * intervals.windows + at];
      shortCost[i] = m == owner || problem.barred(task, m) ? Double.POSITIVE_INFINITY : cost;
      least = Math.min(least, shortCost[i]);
    }
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    double near = least + 6 * softness;
    double sum = stay > near ? 0 : Math.exp((least - stay) / softness);
    for (int i = 0; i < listed; i++) {
      shortCost[i] = shortCost[i] > near ? 0 : Math.exp((least - shortCost[i]) / softness);
      sum += shortCost[i];
    }
    if (stay <= near) {
      use(owner, task, at, Math.exp((least - stay) / softness) / sum);
    }
    for (int i = 0; i < listed; i++) {
      if (shortCost[i] > 0) {
        use(shortlist[i], task, at, shortCost[i] / sum);
      }
    }
  }

  private void use(int member, int task, int at, double share) {
    double minutes = share * problem.effort(task, member);
    load[member] += minutes;
    windowLoad[member * intervals.windows + at] += minutes;
    int network = problem.networkOf[task];
    if (network != Problem.NONE) {
      networkLoad[member * problem.networks + network] += minutes;
    }
  }

  private void ascend(double step) {
    members.next();
    networks.next();
    cells.next();
    for (int m = 0; m < problem.members; m++) {
      double wanted = problem.kappa[m] == 0
          ? 0
          : problem.target[m] + ofMember[m] / (2.0 * problem.kappa[m]);
      wanted = Math.max(0, Math.min(problem.capacity[m], wanted));
      ofMember[m] += step * members.direction(m, load[m] - wanted);
      for (int n = 0; n < problem.networks; n++) {
        int at = m * problem.networks + n;
        double moved =
            ofNetwork[at] + step * networks.direction(at, networkLoad[at] - problem.threshold[n]);
        ofNetwork[at] = Math.max(0, Math.min(problem.concentrationCost, moved));
      }
      ascendIntervals(m, step);
    }
  }

  private void ascendIntervals(int m, double step) {
    int base = m * intervals.windows;
    double[] used = new double[intervals.cells];
    for (int w = 0; w < intervals.windows; w++) {
      double minutes = windowLoad[base + w];
      if (minutes > 0) {
        for (int c : intervals.around[w]) {
          used[c] += minutes;
        }
      }
    }
    for (int c = 0; c < intervals.cells; c++) {
      int at = m * intervals.cells + c;
      double over = used[c] - intervals.minutes[at];
      if (over > 0 || ofInterval[at] > 0) {
        ofInterval[at] = Math.max(0, ofInterval[at] + step * cells.direction(at, over));
      }
    }
    for (int w = 0; w < intervals.windows; w++) {
      double sum = 0;
      for (int c : intervals.around[w]) {
        sum += ofInterval[m * intervals.cells + c];
      }
      window[base + w] = sum;
    }
  }

  private static long[] rounded(double[] values) {
    return Arrays.stream(values).mapToLong(Math::round).toArray();
  }
}
