package dev.gotong.workload;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every hard rule that a plan breaks, whoever made the plan. */
public final class PlanChecker {
  private PlanChecker() {}

  /**
   * {@return what is wrong with the plan, first by task and then by worker, each in the order of ids; empty if nothing is}
   *
   * <p>The codes are {@code workload.unknown-task}, {@code workload.lost-task}, {@code workload.unknown-person},
   * {@code workload.barred}, {@code workload.pinned} and {@code workload.over-capacity}. The score is not looked at.
   */
  public static List<Refusal> check(Workload workload, Plan plan) {
    List<Refusal> broken = new ArrayList<>();
    Map<TaskId, WorkItem> items = workload.itemsById();
    Map<PersonId, Worker> team = workload.workersById();
    Map<PersonId, Long> loads = new HashMap<>();
    Set<TaskId> unowned = ImmutableSet.copyOf(plan.unowned());
    plan.owners().keySet().forEach(task -> known(items, task).ifPresent(broken::add));
    plan.unowned().forEach(task -> known(items, task).ifPresent(broken::add));
    for (WorkItem item : workload.items()) {
      Optional<PersonId> owner = Optional.ofNullable(plan.owners().get(item.id()));
      if (owner.isEmpty() && !unowned.contains(item.id())) {
        broken.add(Refusal.of(
            "workload.lost-task", "the plan says nothing about {task}", "task", item.id()));
      }
      owner.ifPresent(person -> {
        loads.merge(person, (long) item.minutes(), Long::sum);
        member(team, item, person).ifPresent(broken::add);
        HardRules.barred(item, person).ifPresent(broken::add);
        HardRules.pinned(item, person).ifPresent(broken::add);
      });
    }
    for (Worker worker : workload.workers()) {
      overCapacity(worker, loads.getOrDefault(worker.id(), 0L)).ifPresent(broken::add);
    }
    return List.copyOf(broken);
  }

  private static Optional<Refusal> known(Map<TaskId, WorkItem> items, TaskId task) {
    return items.containsKey(task)
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "workload.unknown-task",
            "the plan names {task}, which is not in the workload",
            "task",
            task));
  }

  private static Optional<Refusal> member(
      Map<PersonId, Worker> team, WorkItem item, PersonId person) {
    return team.containsKey(person)
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "workload.unknown-person",
            "{person} cannot take {task}: {person} is not a worker",
            "person",
            person,
            "task",
            item.id()));
  }

  private static Optional<Refusal> overCapacity(Worker worker, long load) {
    return load <= worker.capacityMinutes()
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "workload.over-capacity",
            "{person} cannot take {load} min of work: that is {over} min over a capacity of {capacity} min",
            "person",
            worker.id(),
            "load",
            load,
            "capacity",
            worker.capacityMinutes(),
            "over",
            load - worker.capacityMinutes()));
  }
}
