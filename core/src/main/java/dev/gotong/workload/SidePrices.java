package dev.gotong.workload;

/**
 * What a {@link MemberKnapsack} asks for minutes that its groups leave out: of intervals of days, or of networks and of intervals longer than a
 * day, in whole millionths of a point. Any prices in their bounds prove a bound; these climb towards good ones.
 */
final class SidePrices {
  private final Problem problem;
  private final int member;
  private final boolean byNetwork;
  private final double[] network;
  private final double[] interval;
  private final long[] ofNetwork;
  private final long[] ofInterval;
  private final Adam networks;
  private final Adam intervals;

  SidePrices(Problem problem, Prices first, int member, boolean byNetwork) {
    this.problem = problem;
    this.member = member;
    this.byNetwork = byNetwork;
    network = new double[problem.networks];
    interval = new double[problem.intervals.cells];
    for (int n = 0; n < network.length && !byNetwork; n++) {
      network[n] = (double) first.ofNetwork()[member * network.length + n];
    }
    for (int c = 0; c < interval.length; c++) {
      interval[c] = counts(c) ? (double) first.ofInterval()[member * interval.length + c] : 0;
    }
    ofNetwork = new long[network.length];
    ofInterval = new long[interval.length];
    networks = new Adam(network.length);
    intervals = new Adam(interval.length);
    round();
  }

  /** Single days count in full where they are groups. */
  private boolean counts(int cell) {
    return byNetwork || problem.intervals.cellFrom[cell] < problem.intervals.cellTo[cell];
  }

  private void round() {
    for (int n = 0; n < network.length; n++) {
      ofNetwork[n] = Math.round(network[n]);
    }
    for (int c = 0; c < interval.length; c++) {
      ofInterval[c] = Math.round(interval[c]);
    }
  }

  /** {@return by network} */
  long[] ofNetwork() {
    return ofNetwork.clone();
  }

  /** {@return by cell} */
  long[] ofInterval() {
    return ofInterval.clone();
  }

  long ofMinute(int task) {
    int on = problem.networkOf[task];
    long price = on == Problem.NONE ? 0 : ofNetwork[on];
    for (int cell : problem.intervals.around[problem.intervals.windowOf[task]]) {
      price += ofInterval[cell];
    }
    return price;
  }

  /** {@return the price of what there is: minutes that the member can give, and minutes of networks that cost nothing} */
  long paidBack() {
    long paid = 0;
    for (int c = 0; c < ofInterval.length; c++) {
      paid = Math.addExact(paid, Math.multiplyExact(ofInterval[c], available(c)));
    }
    for (int n = 0; n < ofNetwork.length; n++) {
      paid = Math.addExact(paid, Math.multiplyExact(ofNetwork[n], problem.threshold[n]));
    }
    return paid;
  }

  private long available(int cell) {
    return problem.intervals.minutes[member * interval.length + cell];
  }

  /** Asks more for what these tasks take too much of, and less for what they leave. */
  void climb(double step, boolean[] taken) {
    double[] ofNetworks = new double[network.length];
    double[] inIntervals = new double[interval.length];
    for (int t = 0; t < taken.length; t++) {
      if (taken[t]) {
        int minutes = problem.effort(t, member);
        for (int c : problem.intervals.around[problem.intervals.windowOf[t]]) {
          inIntervals[c] += minutes;
        }
        if (problem.networkOf[t] != Problem.NONE) {
          ofNetworks[problem.networkOf[t]] += minutes;
        }
      }
    }
    networks.next();
    intervals.next();
    for (int n = 0; n < network.length && !byNetwork; n++) {
      double over = ofNetworks[n] - (double) problem.threshold[n];
      network[n] = moved(networks, n, network[n], over, step, (double) problem.concentrationCost);
    }
    for (int c = 0; c < interval.length; c++) {
      if (counts(c)) {
        double over = inIntervals[c] - (double) available(c);
        interval[c] = moved(intervals, c, interval[c], over, step, Double.MAX_VALUE);
      }
    }
    round();
  }

  private static double moved(
      Adam adam, int at, double price, double over, double step, double most) {
    boolean atEnd = (price <= 0 && over < 0) || (price >= most && over > 0);
    return Math.max(0, Math.min(most, price + step * adam.direction(at, atEnd ? 0 : over)));
  }
}
