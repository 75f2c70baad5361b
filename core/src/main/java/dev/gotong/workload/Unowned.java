package dev.gotong.workload;

/**
 * Minutes of items without an owner, by their priority. Less is better, and a critical minute counts before all others.
 *
 * @param critical of priority 3
 * @param high of priority 2
 * @param normal of priority 1
 * @param low of priority 0
 */
public record Unowned(long critical, long high, long normal, long low)
    implements Comparable<Unowned> {
  /** Everything has an owner. */
  public static final Unowned NONE = new Unowned(0, 0, 0, 0);

  /** {@return the minutes of all priorities} */
  public long total() {
    return critical + high + normal + low;
  }

  /** {@return the minutes of that priority, 0 to 3} */
  long of(int priority) {
    return switch (priority) {
      case 3 -> critical;
      case 2 -> high;
      case 1 -> normal;
      default -> low;
    };
  }

  /** {@return these and so many minutes more of that priority} */
  Unowned plus(int priority, long minutes) {
    return new Unowned(
        critical + (priority == 3 ? minutes : 0),
        high + (priority == 2 ? minutes : 0),
        normal + (priority == 1 ? minutes : 0),
        low + (priority == 0 ? minutes : 0));
  }

  /** {@return what these are more than others, priority by priority} */
  Unowned minus(Unowned other) {
    return new Unowned(
        critical - other.critical, high - other.high, normal - other.normal, low - other.low);
  }

  @Override
  public int compareTo(Unowned other) {
    int order = Long.compare(critical, other.critical);
    order = order != 0 ? order : Long.compare(high, other.high);
    order = order != 0 ? order : Long.compare(normal, other.normal);
    return order != 0 ? order : Long.compare(low, other.low);
  }
}
