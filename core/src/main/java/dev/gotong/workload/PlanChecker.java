package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every hard rule that a plan breaks, whoever made the plan, from what was given and by adding up numbers.
 */
public final class PlanChecker {
  private final Workload workload;
  private final Plan plan;
  private final Map<TaskId, WorkItem> items;
  private final Map<PersonId, Worker> team;
  private final Map<PersonId, List<WorkItem>> held = new LinkedHashMap<>();
  private final List<Refusal> broken = new ArrayList<>();

  private PlanChecker(Workload workload, Plan plan) {
    this.workload = workload;
    this.plan = plan;
    items = workload.itemsById();
    team = workload.workersById();
  }

  /**
   * {@return what is wrong with the plan, first by task and then by worker, each in the order of ids; empty if nothing is}
   *
   * <p>The codes are {@code workload.unknown-task}, {@code workload.lost-task}, {@code workload.unknown-person}, those of the
   * rules H1 to H4 and H7 ({@code workload.role}, {@code permission}, {@code network}, {@code skill}, {@code excluded},
   * {@code separated}, {@code pinned}), {@code workload.over-capacity} for H5 and H6, {@code workload.wrong-spread} if it has
   * the time but the plan does not show it, and {@code workload.too-many-changes}. The score is not looked at.
   */
  public static List<Refusal> check(Workload workload, Plan plan) {
    PlanChecker checker = new PlanChecker(workload, plan);
    checker.names();
    checker.items();
    workload.workers().forEach(checker::time);
    checker.changes();
    return List.copyOf(checker.broken);
  }

  private void names() {
    plan.owners().keySet().forEach(this::known);
    plan.unowned().forEach(this::known);
  }

  private void known(TaskId task) {
    if (!items.containsKey(task)) {
      broken.add(Refusal.of(
          "workload.unknown-task",
          "the plan names {task}, which is not in the workload",
          "task",
          task));
    }
  }

  private void items() {
    Set<TaskId> unowned = new HashSet<>(plan.unowned());
    Map<String, Map<PersonId, TaskId>> apart = new HashMap<>();
    for (WorkItem item : workload.items()) {
      PersonId owner = plan.owners().get(item.id());
      if (owner == null) {
        if (!unowned.contains(item.id())) {
          broken.add(Refusal.of(
              "workload.lost-task", "the plan says nothing about {task}", "task", item.id()));
        }
        continue;
      }
      Worker worker = team.get(owner);
      if (worker == null) {
        broken.add(Refusal.of(
            "workload.unknown-person",
            "{person} cannot take {task}: {person} is not a worker",
            "person",
            owner,
            "task",
            item.id()));
        continue;
      }
      held.computeIfAbsent(owner, first -> new ArrayList<>()).add(item);
      Refusals.findBar(item, worker).ifPresent(bar -> broken.add(bar.refusal()));
      item.separation().ifPresent(name -> {
        TaskId other =
            apart.computeIfAbsent(name, first -> new HashMap<>()).putIfAbsent(owner, item.id());
        if (other != null) {
          broken.add(Refusals.separated(item.id(), owner, other).refusal());
        }
      });
    }
  }

  /** The minutes of each day and week are added up as the plan spreads them. */
  private void time(Worker worker) {
    List<WorkItem> own = held.getOrDefault(worker.id(), List.of());
    long[] days = new long[workload.horizon().days()];
    long[] weeks = new long[workload.horizon().weeks()];
    Optional<WorkItem> wrong = Optional.empty();
    for (WorkItem item : own) {
      wrong = isSpread(item, worker, days) ? wrong : Optional.of(item);
    }
    boolean fits = true;
    for (int d = 0; d < days.length; d++) {
      fits &= days[d] <= worker.minutes().get(d);
      weeks[workload.horizon().week(d)] += days[d];
    }
    for (int w = 0; w < weeks.length; w++) {
      fits &= weeks[w] <= worker.cap(w);
    }
    if (!fits || wrong.isPresent()) {
      broken.add(overCapacity(worker, own).orElseGet(() -> wrongSpread(worker)));
    }
  }

  private boolean isSpread(WorkItem item, Worker worker, long[] days) {
    List<Integer> spread = plan.spread().getOrDefault(item.id(), List.of());
    Days window = item.window(workload.horizon());
    if (spread.size() != window.count()) {
      return false;
    }
    long sum = 0;
    boolean negative = false;
    for (int d = 0; d < spread.size(); d++) {
      negative |= spread.get(d) < 0;
      sum += spread.get(d);
      days[window.first() + d] += spread.get(d);
    }
    return !negative && sum == worker.effort(item.kind(), item.minutes());
  }

  private Optional<Refusal> overCapacity(Worker worker, List<WorkItem> own) {
    Room room = new Room(workload.horizon(), worker, own);
    return room.findOverfull()
        .map(days -> Refusal.of(
            "workload.over-capacity",
            "{person} cannot take {load} min of work {days}: that is {over} min over a capacity of {capacity} min",
            "person",
            worker.id(),
            "load",
            room.used(days),
            "days",
            workload.horizon().say(days),
            "capacity",
            room.capacity(days),
            "over",
            room.used(days) - room.capacity(days)));
  }

  private static Refusal wrongSpread(Worker worker) {
    return Refusal.of(
        "workload.wrong-spread",
        "the days on which the plan has {person} work do not add up, though there is the time",
        "person",
        worker.id());
  }

  private void changes() {
    workload.weights().maxChanges().ifPresent(most -> {
      long changes = workload.items().stream()
          .filter(item -> isHandedOver(item, plan.owners()))
          .count();
      if (changes > most) {
        broken.add(Refusal.of(
            "workload.too-many-changes",
            "the plan hands over {changes} tasks, and at most {most} may be",
            "changes",
            changes,
            "most",
            most));
      }
    });
  }

  /** {@return whether it goes from one person to another} */
  static boolean isHandedOver(WorkItem item, Map<TaskId, PersonId> owners) {
    PersonId owner = owners.get(item.id());
    return owner != null && item.owner().map(now -> !now.equals(owner)).orElse(false);
  }
}
