package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Work in groups of items with the same candidates and the same days, and which of them are short of time together. */
final class Demand {
  /** Items with the same candidates and the same days. */
  record Group(List<Worker> candidates, Days window, List<WorkItem> items, long minutes) {}

  /** What a group has in common: the number of its list of candidates, and its days. */
  private record Alike(int candidates, Days window) {}

  private final Workload workload;

  Demand(Workload workload) {
    this.workload = workload;
  }

  /** {@return the items in groups; what a task takes is what it takes the fastest} */
  List<Group> groups(Collection<WorkItem> items) {
    Potential potential = new Potential(workload);
    Map<Alike, List<WorkItem>> alike = new LinkedHashMap<>();
    List<List<Worker>> candidates = new ArrayList<>();
    Map<List<PersonId>, Integer> numbers = new HashMap<>();
    IdentityHashMap<List<Worker>, Integer> seen = new IdentityHashMap<>(); // most share a list
    for (WorkItem item : items) {
      List<Worker> allowed = potential.allowed(item);
      int number = seen.computeIfAbsent(
          allowed,
          some -> numbers.computeIfAbsent(some.stream().map(Worker::id).toList(), first -> {
            candidates.add(some);
            return candidates.size() - 1;
          }));
      alike
          .computeIfAbsent(
              new Alike(number, item.window(workload.horizon())), first -> new ArrayList<>())
          .add(item);
    }
    List<Group> groups = new ArrayList<>();
    alike.forEach((key, members) -> {
      List<Worker> allowed = candidates.get(key.candidates());
      long minutes = members.stream().mapToLong(potential::fastest).sum();
      groups.add(new Group(allowed, key.window(), members, minutes));
    });
    return groups;
  }

  static long minutes(Collection<Group> groups) {
    return groups.stream().mapToLong(Group::minutes).sum();
  }

  /** {@return by priority, the tasks of it and above that are short of time together; no priority where all of them fit} */
  Map<Integer, Set<TaskId>> shortages() {
    Potential potential = new Potential(workload);
    Map<Integer, Set<TaskId>> shortages = new TreeMap<>();
    for (int priority :
        workload.items().stream().map(WorkItem::priority).distinct().toList()) {
      Set<TaskId> tooMany = shortOf(groups(workload.items().stream()
              .filter(item -> item.priority() >= priority && potential.hasTaker(item))
              .toList()))
          .stream()
          .flatMap(group -> group.items().stream())
          .map(WorkItem::id)
          .collect(Collectors.toSet());
      if (!tooMany.isEmpty()) {
        shortages.put(priority, tooMany);
      }
    }
    return shortages;
  }

  /** {@return the groups that are short of time together, if not all of the work can flow; none if all can} */
  List<Group> shortOf(List<Group> groups) {
    List<Group> all = new ArrayList<>();
    for (List<Group> part : parts(groups)) {
      WorkFlow flow = new WorkFlow(workload.horizon(), part);
      if (!flow.isWhole()) {
        flow.shortOf().stream().mapToObj(flow::group).forEach(all::add);
      }
    }
    return all;
  }

  /** {@return the groups in parts that share no week, and so no time} */
  List<List<Group>> parts(List<Group> groups) {
    Horizon horizon = workload.horizon();
    boolean[] joins = new boolean[horizon.weeks()]; // each with the week before it
    for (Group group : groups) {
      Days window = group.window();
      for (int w = horizon.week(window.first()) + 1; w <= horizon.week(window.last()); w++) {
        joins[w] = true;
      }
    }
    List<List<Group>> parts = new ArrayList<>();
    int[] part = new int[horizon.weeks()];
    for (int w = 0; w < part.length; w++) {
      part[w] = w > 0 && joins[w] ? part[w - 1] : w;
      parts.add(new ArrayList<>());
    }
    groups.forEach(
        group -> parts.get(part[horizon.week(group.window().first())]).add(group));
    parts.removeIf(List::isEmpty);
    return parts;
  }
}
