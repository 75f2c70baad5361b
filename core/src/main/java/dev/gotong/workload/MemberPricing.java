package dev.gotong.workload;

/**
 * The better of two bounds for one member: with networks counted in full and days by their prices, or with single days in full and networks by
 * their prices.
 */
final class MemberPricing implements Pricing {
  private final MemberKnapsack byNetwork;
  private final MemberKnapsack byDay;
  private boolean looksAtBoth = true;
  private MemberKnapsack better;

  MemberPricing(Problem problem, Prices prices, int member, int unit) {
    LoadGroups networks = LoadGroups.byNetwork(problem, member, unit);
    LoadGroups days = LoadGroups.byDay(problem, member, unit);
    byNetwork = new MemberKnapsack(problem, prices, member, unit, networks);
    byDay = new MemberKnapsack(problem, prices, member, unit, days);
    better = byNetwork;
  }

  /** Whether both are worked out from now on, or the one that was better last. */
  void lookAtBoth(boolean both) {
    looksAtBoth = both;
  }

  @Override
  public long solve(long[] reward, long[] bonus, int[] fixed, boolean[] closed) {
    if (!looksAtBoth) {
      return better.solve(reward, bonus, fixed, closed);
    }
    long networks = byNetwork.solve(reward, bonus, fixed, closed);
    long days = byDay.solve(reward, bonus, fixed, closed);
    better = networks >= days ? byNetwork : byDay;
    return Math.max(networks, days);
  }

  @Override
  public boolean taken(int task) {
    return better.taken(task);
  }

  /** Moves the prices of the better one towards what its set would have to pay. */
  void climb(double step) {
    better.climb(step);
  }

  /** {@return the prices at which it was the better one} */
  SidePrices prices() {
    return better.prices;
  }

  /** {@return about how much it takes to work out both, in steps of a billionth of a second} */
  static long work(Problem problem, int member, int unit) {
    int loads = problem.capacity[member] / unit + 1;
    return LoadGroups.byNetwork(problem, member, unit).work(loads)
        + LoadGroups.byDay(problem, member, unit).work(loads);
  }
}
