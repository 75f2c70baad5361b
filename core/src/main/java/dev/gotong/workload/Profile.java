package dev.gotong.workload;

/** What comes first once everything that can be has an owner. */
public enum Profile {
  /** The sum of all parts: even loads, liked work, few changes, several owners a network. */
  BALANCED,

  /** That the busiest has as little of their time taken as can be; then as {@link #BALANCED}. */
  PROTECT_BUSIEST
}
