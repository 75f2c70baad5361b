package dev.gotong.workload;

/** What the engine found: a plan, and what it learned of all plans. */
final class Outcome {
  private final int[] owners;
  private final Levels levels;
  private final Prices prices;
  private final Rewards rewards;
  private final long searched;

  Outcome(int[] owners, Levels levels, Prices prices, Rewards rewards, long searched) {
    this.owners = owners;
    this.levels = levels;
    this.prices = prices;
    this.rewards = rewards;
    this.searched = searched;
  }

  /** {@return by task, -1 for nobody} */
  int[] owners() {
    return owners;
  }

  /** {@return what they cost} */
  Levels levels() {
    return levels;
  }

  /** {@return what proves that no plan can be much better, to be evaluated by anybody} */
  Prices prices() {
    return prices;
  }

  /** {@return what proves the same more closely; nothing if the plan is too large for that} */
  Rewards rewards() {
    return rewards;
  }

  /**
   * {@return millionths of a point below which the soft parts of no plan are that owns every task with a taker, as a search showed;
   * 0 if none did}
   */
  long searched() {
    return searched;
  }
}
