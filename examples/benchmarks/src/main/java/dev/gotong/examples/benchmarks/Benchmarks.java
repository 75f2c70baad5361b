package dev.gotong.examples.benchmarks;

/** Runs every benchmark: in its short form, under two minutes in all, or in full with {@code -Dfull}. */
public final class Benchmarks {
  private static final int SHORT_ROUNDS = 3;
  private static final int FULL_ROUNDS = 11;

  private Benchmarks() {}

  /** Runs them, one after the other. */
  public static void main(String[] arguments) throws Exception {
    int rounds = System.getProperty("full") == null ? SHORT_ROUNDS : FULL_ROUNDS;
    ColdStart.run(rounds);
    StorageDispatch.run(rounds);
  }
}
