package dev.gotong.examples.benchmarks.balancing;

/** x. */
public final class Balancing {
  private Balancing() {}
}
