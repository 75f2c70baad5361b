package dev.gotong.workload;

/**
 * What the engine found.
 *
 * @param owners by task, -1 for nobody
 * @param levels what they cost
 * @param status how good they are known to be
 * @param softBound millionths of a point below which the soft parts of no plan can be that owns every task with a candidate
 * @param prices the proof of that bound, unless a search proved more
 * @param peakBound permille below which the peak of no such plan can be
 */
record Outcome(
    int[] owners, Levels levels, Status status, long softBound, Prices prices, long peakBound) {

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
