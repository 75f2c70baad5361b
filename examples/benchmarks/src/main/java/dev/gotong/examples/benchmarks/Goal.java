package dev.gotong.examples.benchmarks;

import java.util.Locale;

/** The last line of a benchmark: what was reached, and what was to be reached. */
public final class Goal {
  private Goal() {}

  /** Prints a goal that is met by reaching {@code target} or more. */
  public static void atLeast(String name, double value, double target, String unit) {
    print(name, value, "at least", target, unit, value >= target);
  }

  /** Prints a goal that is met by staying at {@code target} or below. */
  public static void atMost(String name, double value, double target, String unit) {
    print(name, value, "at most", target, unit, value <= target);
  }

  private static void print(
      String name, double value, String bound, double target, String unit, boolean met) {
    System.out.println(String.format(
        Locale.ROOT,
        "goal %s: %,.2f %s against %s %,.2f, %s",
        name,
        value,
        unit,
        bound,
        target,
        met ? "met" : "short"));
  }
}
