package dev.gotong.workload;

/** How much is known about a plan. */
public enum Status {
  /** Everything has an owner, and no plan is better. */
  OPTIMAL,
  /** Everything has an owner; a better plan may exist. */
  FEASIBLE,
  /** Something has no owner. */
  PARTIAL
}
