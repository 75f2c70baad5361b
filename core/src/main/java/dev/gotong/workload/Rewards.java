package dev.gotong.workload;

/**
 * What proves a bound closer than {@link Prices} do: a reward for each task, in millionths of a point, and prices of what the best set of a
 * member for these rewards leaves out of account.
 */
final class Rewards {
  /** Proves nothing. */
  static final Rewards NONE = new Rewards(0, new long[0], new long[0][], new long[0][]);

  private final long bound;
  private final long[] ofTask;
  private final long[][] ofNetwork;
  private final long[][] ofInterval;

  Rewards(long bound, long[] ofTask, long[][] ofNetwork, long[][] ofInterval) {
    this.bound = bound;
    this.ofTask = ofTask;
    this.ofNetwork = ofNetwork;
    this.ofInterval = ofInterval;
  }

  /** {@return millionths of a point below which the soft parts of no plan are that owns every task with a taker} */
  long bound() {
    return bound;
  }

  /** {@return by task} */
  long[] ofTask() {
    return ofTask;
  }

  /** {@return by network, for a minute with that member} */
  long[] ofNetwork(int member) {
    return ofNetwork[member];
  }

  /** {@return by cell, cells as in {@link Intervals}, for a minute of that member} */
  long[] ofInterval(int member) {
    return ofInterval[member];
  }
}
