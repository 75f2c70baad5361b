package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.workload.Workload;
import java.util.Locale;

/**
 * A workload to plan.
 *
 * @param people how many there are
 * @param tasks how many they have to do
 * @param weeks over how many weeks
 * @param percent how many hundredths of their capacity that takes
 * @param seed what it is drawn from
 */
record Case(int people, int tasks, int weeks, int percent, long seed) {
  static final int LOOSE = 75;
  static final int TIGHT = 92;

  /** {@return the same people and tasks, drawn from another seed} */
  Case withSeed(long other) {
    return new Case(people, tasks, weeks, percent, other);
  }

  Workload workload() {
    return Instances.of(this);
  }

  /** {@return the size as tables have it, such as {@code 50x1,000}} */
  String size() {
    return String.format(Locale.ROOT, "%,dx%,d", people, tasks);
  }

  /** {@return a name for files, which {@link #parse} reads} */
  String label() {
    return people + "-" + tasks + "-" + weeks + "-" + percent + "-" + seed;
  }

  static Case parse(String label) {
    String[] parts = label.split("-", -1);
    return new Case(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Long.parseLong(parts[4]));
  }

  @Override
  public String toString() {
    return size() + (percent >= TIGHT ? " tight" : " loose") + ", seed " + seed;
  }
}
