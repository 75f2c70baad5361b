package dev.gotong.workload;

/** What the engine found: a plan, and how good it is known to be. */
final class Outcome {
  private final int[] owners;
  private final Levels levels;
  private final Status status;
  private final long softBound;
  private final Prices prices;
  private final long peakBound;

  Outcome(
      int[] owners, Levels levels, Status status, long softBound, Prices prices, long peakBound) {
    this.owners = owners;
    this.levels = levels;
    this.status = status;
    this.softBound = softBound;
    this.prices = prices;
    this.peakBound = peakBound;
  }

  /** {@return by task, -1 for nobody} */
  int[] owners() {
    return owners;
  }

  /** {@return what they cost} */
  Levels levels() {
    return levels;
  }

  /** {@return how good they are known to be} */
  Status status() {
    return status;
  }

  /**
   * {@return millionths of a point below which the soft parts of no plan can be that owns every task with a candidate}
   *
   * <p>What {@link #prices} prove, or more where a search was made.
   */
  long softBound() {
    return softBound;
  }

  /** {@return the proof of the bound, to be evaluated by anybody} */
  Prices prices() {
    return prices;
  }

  /** {@return permille below which the peak of no such plan can be} */
  long peakBound() {
    return peakBound;
  }

  /** How good a plan is known to be. */
  enum Status {
    /** No plan is better. */
    OPTIMAL,
    /** Everything is owned. */
    FEASIBLE,
    /** Something is not owned. */
    PARTIAL
  }
}
