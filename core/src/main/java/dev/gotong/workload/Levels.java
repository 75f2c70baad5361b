package dev.gotong.workload;

/**
 * What a plan costs, level by level: minutes without an owner, the most critical first; then the peak, where that level is on;
 * then the soft parts together, in millionths of a point. Less is better, and an earlier level counts before all later ones.
 *
 * @param unowned3 minutes at speed 1,000 of tasks of priority 3 without an owner
 * @param unowned2 the same of priority 2
 * @param unowned1 the same of priority 1
 * @param unowned0 the same of priority 0
 * @param peak the highest share of a member's capacity in permille, rounded up to the bucket; 0 where the level is off
 * @param fairness for loads off target
 * @param preference for minutes that their owners do not like
 * @param change for tasks that leave their owners
 * @param concentration for minutes of a network that lie with one member
 * @param busFactor for networks with too few owners
 */
record Levels(
    long unowned3,
    long unowned2,
    long unowned1,
    long unowned0,
    long peak,
    long fairness,
    long preference,
    long change,
    long concentration,
    long busFactor)
    implements Comparable<Levels> {

  long soft() {
    return Math.addExact(
        fairness, Math.addExact(preference + change, Math.addExact(concentration, busFactor)));
  }

  long unowned() {
    return unowned3 + unowned2 + unowned1 + unowned0;
  }

  /** {@return as {@link #compareTo}, of the minutes without an owner alone} */
  int compareUnowned(Levels other) {
    return compare(other, Problem.priorities());
  }

  @Override
  public int compareTo(Levels other) {
    return compare(other, levels().length);
  }

  private int compare(Levels other, int count) {
    long[] mine = levels();
    long[] others = other.levels();
    for (int level = 0; level < count; level++) {
      if (mine[level] != others[level]) {
        return Long.compare(mine[level], others[level]);
      }
    }
    return 0;
  }

  private long[] levels() {
    return new long[] {unowned3, unowned2, unowned1, unowned0, peak, soft()};
  }
}
