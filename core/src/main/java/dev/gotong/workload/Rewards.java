package dev.gotong.workload;

/**
 * What proves a bound closer than {@link Prices} do: a reward for each task, in millionths of a point, and prices of what the best set of a
 * member for these rewards leaves out of account.
 *
 * @param bound below which the soft parts of no plan are that owns every task with a taker
 * @param reward by task
 * @param ofNetwork by member and network
 * @param ofInterval by member and cell, cells as in {@link Intervals}
 */
record Rewards(long bound, long[] reward, long[][] ofNetwork, long[][] ofInterval) {
  /** Proves nothing. */
  static final Rewards NONE = new Rewards(0, new long[0], new long[0][], new long[0][]);
}
