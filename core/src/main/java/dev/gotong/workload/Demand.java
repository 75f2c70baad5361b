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

/**
 * Work against time, as a flow: from groups of items with the same candidates and days, over the days of each candidate, into their
 * weeks. The work fits, if it may be split, exactly if all of it can flow.
 */
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
      long minutes = members.stream().mapToLong(item -> fastest(item, allowed)).sum();
      groups.add(new Group(allowed, key.window(), members, minutes));
    });
    return groups;
  }

  static long minutes(Collection<Group> groups) {
    return groups.stream().mapToLong(Group::minutes).sum();
  }

  static long fastest(WorkItem item, List<Worker> allowed) {
    return allowed.stream()
        .mapToLong(worker -> worker.effort(item.kind(), item.minutes()))
        .min()
        .orElse(item.minutes());
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
    Network network = new Network(workload, groups);
    return network.run() == minutes(groups) ? List.of() : network.cut();
  }

  private static final class Network {
    private final List<Group> groups;
    private final Map<PersonId, Integer> places = new HashMap<>();
    private final MaxFlow flow;
    private final int source;

    Network(Workload workload, List<Group> groups) {
      this.groups = groups;
      List<Worker> workers = new ArrayList<>();
      for (Group group : groups) {
        for (Worker worker : group.candidates()) {
          if (places.putIfAbsent(worker.id(), workers.size()) == null) {
            workers.add(worker);
          }
        }
      }
      Horizon horizon = workload.horizon();
      int perWorker = horizon.days() + horizon.weeks();
      source = groups.size() + workers.size() * perWorker;
      flow = new MaxFlow(source + 2);
      for (int place = 0; place < workers.size(); place++) {
        Worker worker = workers.get(place);
        int base = groups.size() + place * perWorker;
        for (int d = 0; d < horizon.days(); d++) {
          flow.edge(
              base + d,
              base + horizon.days() + horizon.week(d),
              worker.minutes().get(d));
        }
        for (int w = 0; w < horizon.weeks(); w++) {
          flow.edge(base + horizon.days() + w, source + 1, worker.cap(w));
        }
      }
      for (int g = 0; g < groups.size(); g++) {
        join(g, perWorker);
      }
    }

    private void join(int g, int perWorker) {
      Group group = groups.get(g);
      flow.edge(source, g, group.minutes());
      for (Worker worker : group.candidates()) {
        int base = groups.size() + places.getOrDefault(worker.id(), 0) * perWorker;
        for (int d = group.window().first(); d <= group.window().last(); d++) {
          if (worker.minutes().get(d) > 0) {
            flow.edge(g, base + d, MaxFlow.UNLIMITED);
          }
        }
      }
    }

    long run() {
      return flow.run(source, source + 1);
    }

    /** The groups on the side of the source need more than their candidates have. */
    List<Group> cut() {
      List<Group> cut = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        if (flow.isReached(g)) {
          cut.add(groups.get(g));
        }
      }
      return cut;
    }
  }
}
