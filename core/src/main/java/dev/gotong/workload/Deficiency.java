package dev.gotong.workload;

import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many minutes must stay without an owner, judged from what was given: those of tasks that nobody could take, even with nothing
 * else to do, and those of too many tasks that are left when all who could take them have no more time (the deficiency in
 * Hall's theorem: Ore 1955).
 */
final class Deficiency {
  private final Workload workload;
  private final Potential potential;

  Deficiency(Workload workload) {
    this.workload = workload;
    potential = new Potential(workload);
  }

  /**
   * {@return what no plan falls below in the order of {@link Unowned}}
   *
   * <p>Minutes that must be left of tasks of a priority and above may all be of that priority, unless as many of higher ones must be.
   *
   * @param shortages by priority, tasks of it and above that are too many; any set may be given, and proves what it proves
   */
  Unowned least(Map<Integer, Set<TaskId>> shortages) {
    Unowned least = Unowned.NONE;
    for (int priority = WorkItem.CRITICAL; priority >= 0; priority--) {
      Set<TaskId> named = shortages.getOrDefault(priority, Set.of());
      List<WorkItem> tooMany = new ArrayList<>();
      long nobodys = 0;
      for (WorkItem item : workload.items()) {
        if (item.priority() >= priority) {
          boolean hasTaker = potential.hasTaker(item);
          nobodys += hasTaker ? 0 : item.minutes();
          if (hasTaker && named.contains(item.id())) {
            tooMany.add(item);
          }
        }
      }
      least = least.plus(priority, Math.max(0, nobodys + left(tooMany) - least.total()));
    }
    return least;
  }

  /** The fastest need so long for all; what does not fit is left, and first what takes them longest for a minute of its own. */
  private long left(List<WorkItem> items) {
    List<Left> all = new ArrayList<>();
    long demand = 0;
    for (WorkItem item : items) {
      long fastest = potential.fastest(item);
      all.add(new Left(item.minutes(), fastest));
      demand += fastest;
    }
    all.sort(Comparator.naturalOrder());
    long over =
        demand - new Supply(workload.horizon(), new Demand(workload).groups(items)).minutes();
    long left = 0;
    for (Left each : all) {
      if (over <= 0) {
        break;
      }
      long part = Math.min(over, each.fastest());
      left += (each.minutes() * part + each.fastest() - 1) / each.fastest();
      over -= part;
    }
    return left;
  }

  /** Cheapest to leave comes first: fewest minutes of its own for each that it takes the fastest. */
  private record Left(long minutes, long fastest) implements Comparable<Left> {
    @Override
    public int compareTo(Left other) {
      return Long.compare(minutes * other.fastest, other.minutes * fastest);
    }
  }
}
