package dev.gotong.workload;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). The
 * same seed gives the same numbers everywhere.
 */
final class Chance {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final int STEPS = 4_096;
  private static final double[] EXPONENTIAL = exponential();

  private long state;

  Chance(long seed) {
    state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** {@return 0 to {@code bound - 1}; {@code bound} is at least 1} */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** {@return 0 inclusive to 1 exclusive} */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** {@return a number of mean 1 that is exponentially distributed, in {@value #STEPS} steps} */
  double waiting() {
    return EXPONENTIAL[(int) (next() >>> 52)];
  }

  private static double[] exponential() {
    double[] table = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      table[i] = -StrictMath.log((i + 0.5) / STEPS);
    }
    return table;
  }
}
