package dev.gotong.workload;

import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who could take an item if they had nothing else: items that ask for the same share the answer, less their own exclusions. */
final class Potential {
  private final Workload workload;
  private final List<Worker> present;
  private final Map<Requirement, List<Worker>> able = new HashMap<>();
  private final boolean speedsDiffer;

  Potential(Workload workload) {
    this.workload = workload;
    Days all = workload.horizon().all();
    present = workload.workers().stream()
        .filter(worker -> worker.capacity(workload.horizon(), all) > 0)
        .toList();
    speedsDiffer = present.stream().anyMatch(worker -> !worker.speeds().isEmpty());
  }

  /** {@return those who have any time and whom no rule H1 to H4 and H7 bars by itself, in the order of their ids} */
  List<Worker> allowed(WorkItem item) {
    List<Worker> all = able.computeIfAbsent(item.requirement(), this::able);
    if (item.excluded().isEmpty() && !item.pinned()) {
      return all;
    }
    List<Worker> some = new ArrayList<>();
    for (Worker worker : all) {
      PersonId person = worker.id();
      if (!item.excluded().containsKey(person) && Refusals.findPin(item, person).isEmpty()) {
        some.add(worker);
      }
    }
    return some;
  }

  private List<Worker> able(Requirement asked) {
    return present.stream().filter(asked::isMetBy).toList();
  }

  /** {@return the minutes that the fastest of them need for the item; its own if there is nobody} */
  long fastest(WorkItem item) {
    List<Worker> allowed = speedsDiffer ? allowed(item) : List.of();
    return allowed.stream()
        .mapToLong(worker -> worker.effort(item.kind(), item.minutes()))
        .min()
        .orElse(item.minutes());
  }

  /** {@return whether somebody could take the item, with nothing else to do} */
  boolean hasTaker(WorkItem item) {
    Days window = item.window(workload.horizon());
    for (Worker worker : allowed(item)) {
      if (worker.effort(item.kind(), item.minutes())
          <= worker.capacity(workload.horizon(), window)) {
        return true;
      }
    }
    return false;
  }
}
