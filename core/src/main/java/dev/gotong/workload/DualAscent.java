package dev.gotong.workload;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Looks for the prices that prove the highest bound: Adam (Kingma and Ba 2015) up the Lagrangian dual, in which each task is
 * split over its cheapest members by a softmin that hardens as the steps shorten. Tasks of one class, kind and network share
 * the list of the members that are cheapest for them.
 */
final class DualAscent {
  private static final int SHORTLIST = 12;
  private static final double REACH = 4;
  private static final double SAMPLED = 0.6;
  private static final int SAMPLE = 4;
  private static final int LARGE = 5_000;
  private static final double FIRST_STEP = 10_000;
  private static final double LAST_STEP = 100;

  /** Among many the members differ less for each task. */
  private static final int MANY = 500;

  private static final double FIRST_STEP_OF_MANY = 4_000;
  private static final double LAST_STEP_OF_MANY = 300;

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
  private int round;

  /** One task in so many is looked at, and counts for as many. */
  private int sample = 1;

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

  /**
   * Climbs for so many steps, or fewer and faster shorter ones if there is a hurry.
   *
   * @param used how much of the time for it is used; it ends at 1
   */
  void climb(int steps, DoubleSupplier used) {
    boolean many = problem.members > MANY;
    double first = many ? FIRST_STEP_OF_MANY : FIRST_STEP;
    double last = many ? LAST_STEP_OF_MANY : LAST_STEP;
    double done = 0;
    for (int i = 0; done < 1; i++) {
      double step = first * Math.pow(last / first, done);
      round = i;
      sample = done < SAMPLED && problem.tasks > LARGE ? SAMPLE : 1;
      split(step);
      ascend(step);
      done = Math.max((i + 1.0) / steps, used.getAsDouble());
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
        for (int i = (family + round) % sample; i < tasks.length; i += sample) {
          share(tasks[i], family, softness);
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
        use(owner, task, at, sample);
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
    double near = least + REACH * softness;
    double stays = weight(near, stay, softness);
    double sum = stays;
    for (int i = 0; i < listed; i++) {
      shortCost[i] = weight(near, shortCost[i], softness);
      sum += shortCost[i];
    }
    sum /= sample;
    if (stays > 0) {
      use(owner, task, at, stays / sum);
    }
    for (int i = 0; i < listed; i++) {
      if (shortCost[i] > 0) {
        use(shortlist[i], task, at, shortCost[i] / sum);
      }
    }
  }

  /** Like a softmin, but nothing beyond its reach, and no exponentials. */
  private static double weight(double near, double cost, double softness) {
    if (cost >= near) {
      return 0;
    }
    double closeness = (near - cost) / (REACH * softness);
    return closeness * closeness * closeness;
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
      double wanted =
          problem.kappa[m] == 0 ? 0 : problem.target[m] + ofMember[m] / (2.0 * problem.kappa[m]);
      wanted = Math.max(0, Math.min(problem.capacity[m], wanted));
      ofMember[m] += step * members.direction(m, load[m] - wanted);
      for (int n = 0; n < problem.networks; n++) {
        int at = m * problem.networks + n;
        double moved = ofNetwork[at]
            + step * networks.direction(at, networkLoad[at] - (double) problem.threshold[n]);
        ofNetwork[at] = Math.max(0, Math.min((double) problem.concentrationCost, moved));
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
