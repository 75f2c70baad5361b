package dev.gotong.workload;

/** One member's side of {@link TaskPrices}: which set of tasks is best for it at given rewards. */
interface Pricing {
  /** What a result is above if the tasks that must be taken cannot be; no set weighs as much, whatever the weights. */
  long IMPOSSIBLE = 100_000_000_000_000_000L;

  /**
   * {@return the least of cost less rewards and bonuses}
   *
   * @param reward by task
   * @param bonus by network, once for the first task of it
   * @param fixed by task: the member that must take it, or -1
   * @param closed by task: whether this member cannot take it
   */
  long solve(long[] reward, long[] bonus, int[] fixed, boolean[] closed);

  /** {@return whether the set that was best last has the task} */
  boolean taken(int task);

  /** Forgets sets that cost so much more than the best that they are in no plan worth finding; {@link #widen} undoes it. */
  default void narrow(long slack) {}

  /** Undoes the last {@link #narrow}. */
  default void widen() {}
}
