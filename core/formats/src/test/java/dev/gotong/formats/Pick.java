package dev.gotong.formats;

import java.util.List;
import java.util.Random;

/** Draws from lists, always alike for the same seed. */
final class Pick {
  private Pick() {}

  static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  static <T> T of(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }

  /** {@return true once in {@code n} times} */
  static boolean onceIn(int n, Random random) {
    return random.nextInt(n) == 0;
  }
}
