package dev.gotong.examples.benchmarks;

/** A process that does nothing. */
public final class EmptyStart {
  private EmptyStart() {}

  /** Does nothing. */
  public static void main(String[] arguments) {}
}
