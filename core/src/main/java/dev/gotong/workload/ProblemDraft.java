package dev.gotong.workload;

import dev.gotong.base.Require;
import java.util.Arrays;

/**
 * The arrays of a {@link Problem} while they are filled in. What is not set: nobody is available or eligible, week caps do not
 * bind, all days are of one week, preferences are 0, speeds 1,000, efforts 1, windows the whole horizon, priorities 0; no
 * task has a network, an owner, a pin, an exclusion or a group; all weights are 1,000, which is once the documented default.
 */
final class ProblemDraft {
  private static final int[] NOBODY = {};
  private static final int MOST_MINUTES = 10_000_000;
  private static final int MOST_WEIGHT = 1_000_000;

  final int members;
  final int tasks;
  final int days;
  final int networks;
  final int kinds;
  final int classes;
  final int words;
  final int[] availability;
  final int[] weekCap;
  final int[] weekOf;
  final long[] eligible;
  final long[] access;

  /** Millionths of a point a minute by [member * kinds + kind], before its weight. */
  final int[] preference;

  final int[] speed;
  final int[] classOf;
  final int[] networkOf;
  final int[] kindOf;
  final int[] effort;
  final int[] from;
  final int[] to;
  final int[] priority;
  final int[] current;
  final boolean[] pinned;
  final boolean[] frozen;
  final int[][] excluded;
  final int[] groupOf;

  /** Permille of the default, as are the others. */
  int fairnessWeight = Problem.UNIT;

  int changeWeight = Problem.UNIT;
  int preferenceWeight = Problem.UNIT;
  int concentrationWeight = Problem.UNIT;
  int busFactorWeight = Problem.UNIT;

  /** Bucket of the level PEAK in permille; 0 turns that level off. */
  int peakBucket;

  ProblemDraft(int members, int tasks, int days, int weeks, int networks, int kinds, int classes) {
    this.members = members;
    this.tasks = tasks;
    this.days = days;
    this.networks = networks;
    this.kinds = kinds;
    this.classes = classes;
    words = (members + 63) / 64;
    availability = new int[members * days];
    weekCap = filled(members * weeks, MOST_MINUTES);
    weekOf = new int[days];
    eligible = new long[classes * words];
    access = new long[networks * words];
    preference = new int[members * kinds];
    speed = filled(members * kinds, Problem.UNIT);
    classOf = new int[tasks];
    networkOf = filled(tasks, Problem.NONE);
    kindOf = new int[tasks];
    effort = filled(tasks, 1);
    from = new int[tasks];
    to = filled(tasks, days - 1);
    priority = new int[tasks];
    current = filled(tasks, Problem.NONE);
    pinned = new boolean[tasks];
    frozen = new boolean[tasks];
    excluded = new int[tasks][];
    Arrays.fill(excluded, NOBODY);
    groupOf = filled(tasks, Problem.NONE);
  }

  void allow(int eligibility, int member) {
    eligible[eligibility * words + (member >> 6)] |= 1L << member;
  }

  void open(int network, int member) {
    access[network * words + (member >> 6)] |= 1L << member;
  }

  /** {@return the problem; the draft is not to be touched afterwards} */
  Problem problem() {
    return new Problem(this);
  }

  /** Refuses what the engine could not count with. */
  void check() {
    Require.that(days >= 1, "days must be at least 1, but was %s", days);
    for (int d = 0; d < days; d++) {
      int before = d == 0 ? 0 : weekOf[d - 1];
      Require.that(
          weekOf[d] == before || (d > 0 && weekOf[d] == before + 1),
          "weekOf[%s] must be %s or one more, but was %s",
          d,
          before,
          weekOf[d]);
    }
    Require.that(
        weekCap.length == members * (weekOf[days - 1] + 1),
        "weekCap must have %s entries, but had %s",
        members * (weekOf[days - 1] + 1),
        weekCap.length);
    within(availability, 0, MOST_MINUTES, "availability");
    within(weekCap, 0, MOST_MINUTES, "weekCap");
    within(preference, 0, MOST_MINUTES, "preference");
    within(speed, 1, MOST_WEIGHT, "speed");
    within(effort, 1, MOST_MINUTES, "effort");
    within(classOf, 0, classes - 1, "classOf");
    within(networkOf, Problem.NONE, networks - 1, "networkOf");
    within(kindOf, 0, kinds - 1, "kindOf");
    within(priority, 0, Problem.priorities() - 1, "priority");
    within(current, Problem.NONE, members - 1, "current");
    within(groupOf, Problem.NONE, tasks, "groupOf");
    within(from, 0, days - 1, "from");
    within(to, 0, days - 1, "to");
    for (int t = 0; t < tasks; t++) {
      if (from[t] > to[t]) {
        Require.between(from[t], 0, to[t], "from[" + t + "]");
      }
    }
    Require.between(fairnessWeight, 0, MOST_WEIGHT, "fairnessWeight");
    Require.between(changeWeight, 0, MOST_WEIGHT, "changeWeight");
    Require.between(preferenceWeight, 0, MOST_WEIGHT, "preferenceWeight");
    Require.between(concentrationWeight, 0, MOST_WEIGHT, "concentrationWeight");
    Require.between(busFactorWeight, 0, MOST_WEIGHT, "busFactorWeight");
    Require.between(peakBucket, 0, Problem.UNIT, "peakBucket");
  }

  private static void within(int[] values, int least, int most, String name) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < least
          || values[i] > most) { // asked here: the names of what is right cost too much
        Require.between(values[i], least, most, name + "[" + i + "]");
      }
    }
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }
}
