package dev.gotong.workload;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How much too little time there is for some work, and what is worth a try, at first sight, against that. */
final class Need {
  private static final BitSet NEVER = new BitSet();

  private final Map<Requirement, List<WorkItem>> asked;
  private final Map<Requirement, BitSet> days = new HashMap<>();
  private final boolean speedsDiffer;
  private final IdentityHashMap<WorkItem, Long> fastest = new IdentityHashMap<>();
  private final Potential potential;
  private final Supply supply;
  private final long deficit;

  Need(Workload workload) {
    asked = workload.items().stream()
        .collect(
            Collectors.groupingBy(WorkItem::requirement, LinkedHashMap::new, Collectors.toList()));
    for (WorkItem item : workload.items()) {
      Days window = item.window(workload.horizon());
      days.computeIfAbsent(item.requirement(), first -> new BitSet())
          .set(window.first(), window.last() + 1);
    }
    speedsDiffer =
        workload.workers().stream().anyMatch(worker -> !worker.speeds().isEmpty());
    potential = new Potential(workload);
    workload.items().forEach(item -> fastest.put(item, potential.fastest(item)));
    List<Demand.Group> groups = new Demand(workload).groups(workload.items());
    supply = new Supply(workload.horizon(), groups);
    deficit = Demand.minutes(groups) - supply.minutes();
  }

  /** {@return how many minutes are missing for all of the work together; 0 or less if none is} */
  long deficit() {
    return deficit;
  }

  /** {@return what is asked for, once each, in the order of the work} */
  Set<Requirement> asked() {
    return asked.keySet();
  }

  /** {@return whether those minutes might be there, or not be needed, if that worker got all that is asked for} */
  boolean mayBeMet(Worker worker) {
    return mayBeMet(worker, worker, some -> true);
  }

  /** {@return whether those minutes might be there, or not be needed, if that worker came to be so} */
  boolean mayBeMet(Worker now, Worker then) {
    return mayBeMet(now, then, some -> some.isMetBy(then));
  }

  private boolean mayBeMet(Worker now, Worker then, Predicate<Requirement> could) {
    BitSet more = new BitSet();
    long saved = 0;
    for (Map.Entry<Requirement, List<WorkItem>> some : asked.entrySet()) {
      if (could.test(some.getKey())) {
        more.or(days.getOrDefault(some.getKey(), NEVER));
        saved += speedsDiffer ? saved(then, some.getValue()) : 0;
      }
    }
    return saved + supply.gain(now, more) >= deficit;
  }

  private long saved(Worker worker, List<WorkItem> some) {
    return some.stream()
        .mapToLong(item -> Math.max(0, minutes(item) - worker.effort(item.kind(), item.minutes())))
        .sum();
  }

  /** {@return whether so much of what is missing is for that item that it might be there if only the item had more days} */
  boolean mayBeMet(WorkItem item) {
    return minutes(item) >= deficit;
  }

  /** {@return whether those minutes might be there, if that item had those days} */
  boolean mayBeMet(WorkItem item, Days wider) {
    BitSet more = new BitSet();
    more.set(wider.first(), wider.last() + 1);
    return potential.allowed(item).stream()
            .mapToLong(worker -> supply.gain(worker, more))
            .sum()
        >= deficit;
  }

  private long minutes(WorkItem item) {
    return fastest.getOrDefault(item, 0L);
  }
}
