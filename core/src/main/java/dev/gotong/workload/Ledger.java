package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loads of a plan, and what they would be if one task were elsewhere. */
final class Ledger {
  private final Workload workload;
  private final Map<TaskId, PersonId> owners;
  private final Map<PersonId, Worker> team;
  private final Map<TaskId, WorkItem> items;
  private final Map<PersonId, Long> loads = new HashMap<>();
  private final long allMinutes;
  private final long allCapacity;

  Ledger(Workload workload, Map<TaskId, PersonId> owners) {
    this.workload = workload;
    this.owners = owners;
    this.team = workload.workersById();
    this.items = workload.itemsById();
    owners.forEach((task, person) -> loads.merge(person, (long) item(task).minutes(), Long::sum));
    loads.keySet().forEach(this::worker);
    allMinutes = workload.items().stream().mapToLong(WorkItem::minutes).sum();
    allCapacity = workload.workers().stream().mapToLong(Worker::capacityMinutes).sum();
  }

  WorkItem item(TaskId task) {
    return known(items.get(task), task);
  }

  Optional<PersonId> owner(WorkItem item) {
    return Optional.ofNullable(owners.get(item.id()));
  }

  /** What would be if somebody else, or nobody, had the item; {@code other} is not its owner in the plan. */
  Alternative instead(WorkItem item, Optional<PersonId> other) {
    Optional<Refusal> broken =
        other.flatMap(person -> HardRules.firstBroken(item, worker(person), load(person)));
    if (broken.isPresent()) {
      return new Alternative.Impossible(broken.get());
    }
    Optional<PersonId> owner = owner(item);
    long fairness = owner.map(person -> fairness(person, -item.minutes())).orElse(0L)
        + other.map(person -> fairness(person, item.minutes())).orElse(0L);
    return new Alternative.Possible(new Difference(
        (owner.isPresent() ? 1 : 0) - (other.isPresent() ? 1 : 0),
        fairness,
        preference(item, other) - preference(item, owner),
        Costs.change(item, other, workload.weights())
            - Costs.change(item, owner, workload.weights())));
  }

  private long fairness(PersonId person, int more) {
    Worker worker = worker(person);
    int capacity = worker.capacityMinutes();
    long target = target(worker);
    long load = load(person);
    return Costs.fairness(load + more, target, capacity, workload.weights())
        - Costs.fairness(load, target, capacity, workload.weights());
  }

  private long preference(WorkItem item, Optional<PersonId> owner) {
    return owner
        .map(person -> Costs.preference(item, person, workload.weights()))
        .orElse(0L);
  }

  long target(Worker worker) {
    return Costs.target(worker.capacityMinutes(), allMinutes, allCapacity);
  }

  long load(PersonId person) {
    return loads.getOrDefault(person, 0L);
  }

  private Worker worker(PersonId person) {
    return known(team.get(person), person);
  }

  private static <T> T known(@Nullable T value, Object id) {
    if (value == null) {
      throw new IllegalArgumentException(id + " is not in the workload");
    }
    return value;
  }
}
