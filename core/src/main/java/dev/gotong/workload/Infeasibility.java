package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Demand.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a team cannot do all that there is to do: what nobody may take, and where there is too little time. If it finds nothing, a plan
 * may still leave something without an owner, since a task cannot be split between people.
 *
 * @param noTakers the tasks that nobody could take, in the order of their ids
 * @param shortages sets of other tasks, none in two of them, that are too much for all who could take them
 */
public record Infeasibility(List<NoTaker> noTakers, List<Shortage> shortages) {

  /** Copies. */
  public Infeasibility {
    noTakers = ImmutableList.copyOf(noTakers);
    shortages = ImmutableList.copyOf(shortages);
  }

  /** {@return what stands in the way of owners for everything} */
  public static Infeasibility of(Workload workload) {
    Potential potential = new Potential(workload);
    List<NoTaker> noTakers = new ArrayList<>();
    List<WorkItem> rest = new ArrayList<>();
    for (WorkItem item : workload.items()) {
      if (potential.hasTaker(item)) {
        rest.add(item);
      } else {
        noTakers.add(
            new NoTaker(item.id(), because(workload, item), Repairs.of(workload, List.of(item))));
      }
    }
    return new Infeasibility(noTakers, shortages(workload, rest));
  }

  /** {@return whether nothing stands in the way} */
  public boolean isEmpty() {
    return noTakers.isEmpty() && shortages.isEmpty();
  }

  private static Map<HardRule, Integer> because(Workload workload, WorkItem item) {
    Map<HardRule, Integer> counts = new EnumMap<>(HardRule.class);
    for (Worker worker : workload.workers()) {
      counts.merge(firstFailing(workload.horizon(), item, worker), 1, Integer::sum);
    }
    return counts;
  }

  private static HardRule firstFailing(Horizon horizon, WorkItem item, Worker worker) {
    return Refusals.findBar(item, worker).map(Refusals.Impediment::rule).orElseGet(() -> {
      Days window = item.window(horizon);
      long byDays = 0;
      for (int d = window.first(); d <= window.last(); d++) {
        byDays += worker.minutes().get(d);
      }
      return byDays < worker.effort(item.kind(), item.minutes()) ? HardRule.DAYS : HardRule.WEEK;
    });
  }

  private static List<Shortage> shortages(Workload workload, List<WorkItem> items) {
    Demand demand = new Demand(workload);
    List<Shortage> found = new ArrayList<>();
    for (List<Group> part : demand.parts(demand.groups(items))) {
      List<Group> rest = part;
      Optional<List<Group>> conflict = Conflict.irreducible(workload.horizon(), rest);
      while (conflict.isPresent()) {
        found.add(shortage(workload, conflict.get()));
        rest = without(rest, conflict.get());
        conflict = Conflict.irreducible(workload.horizon(), rest);
      }
    }
    return found;
  }

  private static List<Group> without(List<Group> groups, List<Group> some) {
    IdentityHashMap<Group, Group> out = new IdentityHashMap<>();
    some.forEach(group -> out.put(group, group));
    return groups.stream().filter(group -> !out.containsKey(group)).toList();
  }

  private static Shortage shortage(Workload workload, List<Group> groups) {
    Set<PersonId> people = new TreeSet<>();
    List<WorkItem> items = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Group group : groups) {
      group.candidates().forEach(worker -> people.add(worker.id()));
      items.addAll(group.items());
      first = Math.min(first, group.window().first());
      last = Math.max(last, group.window().last());
    }
    items.sort(Comparator.comparing(WorkItem::id));
    List<TaskId> tasks = items.stream().map(WorkItem::id).toList();
    return new Shortage(
        tasks,
        Days.of(first, last),
        List.copyOf(people),
        Demand.minutes(groups),
        new Supply(workload.horizon(), groups).minutes(),
        Repairs.of(workload, items));
  }
}
