package dev.gotong.fire;

import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance, from one seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Whether it happens this time, as it does once in so many. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A number from 0, below {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
