package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Refusals.Impediment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps a member from a task in a plan, in words and numbers. */
final class Obstacles {
  private final Workload workload;
  private final Problem problem;
  private final Assignment plan;
  private final Intervals intervals;
  private final long changesLeft;

  /** By cell, once it was asked for. */
  private final @Nullable String[] daysInWords;

  Obstacles(Workload workload, Trial trial, Map<TaskId, PersonId> owners) {
    this.workload = workload;
    problem = trial.problem;
    plan = trial.plan;
    intervals = problem.intervals;
    daysInWords = new String[intervals.cells];
    changesLeft =
        workload.weights().maxChanges().map(most -> most - changes(owners)).orElse(Long.MAX_VALUE);
  }

  private long changes(Map<TaskId, PersonId> owners) {
    return workload.items().stream()
        .filter(item -> PlanChecker.isHandedOver(item, owners))
        .count();
  }

  /** {@return the first rule in the way of a member who does not have the task, in the order of the rules} */
  Optional<Impediment> find(int task, int member) {
    Optional<Impediment> bar = bar(task, member);
    boolean pin = bar.isPresent() && bar.get().rule() == HardRule.PIN;
    return bar.filter(found -> !pin)
        .or(() -> apart(task, member))
        .or(() -> time(task, member))
        .or(() -> bar)
        .or(() -> change(task, member));
  }

  /** {@return every rule in the way} */
  List<Impediment> all(int task, int member) {
    List<Impediment> all = new ArrayList<>();
    if (plan.owner[task] != member) {
      bar(task, member).ifPresent(all::add);
      apart(task, member).ifPresent(all::add);
      time(task, member).ifPresent(all::add);
      change(task, member).ifPresent(all::add);
    }
    return all;
  }

  /** {@return whether both may change places} */
  boolean canSwap(int one, int other) {
    int from = plan.owner[one];
    int to = plan.owner[other];
    return bar(one, to).isEmpty()
        && bar(other, from).isEmpty()
        && plan.apart(one, to, other)
        && plan.apart(other, from, one)
        && plan.fitsInstead(one, other, to)
        && plan.fitsInstead(other, one, from)
        && handedOver(one, to)
                - handedOver(one, from)
                + handedOver(other, from)
                - handedOver(other, to)
            <= changesLeft;
  }

  /** {@return the tasks of the member, in order} */
  List<Integer> held(int member) {
    List<Integer> held = new ArrayList<>();
    for (int t = 0; t < problem.tasks; t++) {
      if (plan.owner[t] == member) {
        held.add(t);
      }
    }
    return held;
  }

  private Optional<Impediment> bar(int task, int member) {
    return Refusals.findBar(workload.items().get(task), workload.workers().get(member));
  }

  private Optional<Impediment> apart(int task, int member) {
    int group = problem.groupOf[task];
    if (group != Problem.NONE) {
      for (int other : problem.separated[group]) {
        if (other != task && plan.owner[other] == member) {
          return Optional.of(Refusals.separated(id(task), person(member), id(other)));
        }
      }
    }
    return Optional.empty();
  }

  /** The shortest stretch of days that has no room. */
  private Optional<Impediment> time(int task, int member) {
    int minutes = problem.effort(task, member);
    int[] around = intervals.around[intervals.windowOf[task]];
    int shortest = Problem.NONE;
    for (int cell : around) {
      if (plan.slack[member * intervals.cells + cell] < minutes
          && (shortest == Problem.NONE || length(cell) < length(shortest))) {
        shortest = cell;
      }
    }
    return shortest == Problem.NONE
        ? Optional.empty()
        : Optional.of(noTime(task, member, minutes, shortest));
  }

  private Impediment noTime(int task, int member, int minutes, int cell) {
    int at = member * intervals.cells + cell;
    long capacity = intervals.minutes[at];
    long free = plan.slack[at];
    long byDays = 0;
    for (int d = intervals.cellFrom[cell]; d <= intervals.cellTo[cell]; d++) {
      byDays += problem.availability[member * problem.days + d];
    }
    boolean byWeek = byDays - (capacity - free) >= minutes;
    return Refusals.noTime(
        id(task), person(member), minutes, days(cell), Math.max(0, free), capacity, byWeek);
  }

  private String days(int cell) {
    String words = daysInWords[cell];
    if (words == null) {
      words = workload.horizon().say(Days.of(intervals.cellFrom[cell], intervals.cellTo[cell]));
      daysInWords[cell] = words;
    }
    return words;
  }

  private int length(int cell) {
    return intervals.cellTo[cell] - intervals.cellFrom[cell];
  }

  private Optional<Impediment> change(int task, int member) {
    return handedOver(task, member) - handedOver(task, plan.owner[task]) <= changesLeft
        ? Optional.empty()
        : Optional.of(Refusals.tooManyChanges(
            id(task), person(member), workload.weights().maxChanges().orElse(0)));
  }

  private int handedOver(int task, int member) {
    int now = problem.current[task];
    return now == Problem.NONE || member == Problem.NONE || now == member ? 0 : 1;
  }

  private TaskId id(int task) {
    return workload.items().get(task).id();
  }

  private PersonId person(int member) {
    return workload.workers().get(member).id();
  }
}
