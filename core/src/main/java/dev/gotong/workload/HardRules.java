package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.Optional;

/** Who may take what, one item at a time: not who is barred, not what is pinned to another, not beyond the capacity. */
final class HardRules {
  private HardRules() {}

  /**
   * {@return the first rule that would be broken if the worker had the item, too}
   *
   * @param load the worker's minutes without the item
   */
  static Optional<Refusal> firstBroken(WorkItem item, Worker worker, long load) {
    return barred(item, worker.id())
        .or(() -> pinned(item, worker.id()))
        .or(() -> overCapacity(item, worker, load));
  }

  static Optional<Refusal> barred(WorkItem item, PersonId person) {
    return Optional.ofNullable(item.barred().get(person))
        .map(why -> Refusal.of(
            "workload.barred",
            "{person} cannot take {task}: {why}",
            "person",
            person,
            "task",
            item.id(),
            "why",
            why.message(),
            "rule",
            why.code()));
  }

  static Optional<Refusal> pinned(WorkItem item, PersonId person) {
    return item.owner()
        .filter(owner -> item.pinned() && !owner.equals(person))
        .map(owner -> Refusal.of(
            "workload.pinned",
            "{person} cannot take {task}: it is pinned to {owner}",
            "person",
            person,
            "task",
            item.id(),
            "owner",
            owner));
  }

  private static Optional<Refusal> overCapacity(WorkItem item, Worker worker, long load) {
    if (load + item.minutes() <= worker.capacityMinutes()) {
      return Optional.empty();
    }
    return Optional.of(Refusal.of(
        "workload.over-capacity",
        "{person} cannot take {task}: it needs {minutes} min, but {load} of {capacity} min are taken",
        "person",
        worker.id(),
        "task",
        item.id(),
        "minutes",
        item.minutes(),
        "load",
        load,
        "capacity",
        worker.capacityMinutes()));
  }
}
