package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A plan on flat arrays in which something can be tried: what it would cost, to the last millionth, and then it is as before. */
final class Trial {
  final Problem problem;
  final Assignment plan;
  private final Map<TaskId, Integer> items = new HashMap<>();
  private final Map<PersonId, Integer> workers = new HashMap<>();

  Trial(Workload workload, Map<TaskId, PersonId> owners) {
    problem = Problems.of(workload);
    plan = new Assignment(problem);
    workload.items().forEach(item -> items.put(item.id(), items.size()));
    workload.workers().forEach(worker -> workers.put(worker.id(), workers.size()));
    owners.forEach((task, person) -> plan.give(number(task), number(person)));
  }

  int number(TaskId task) {
    return known(items, task);
  }

  int number(PersonId person) {
    return known(workers, person);
  }

  private static <K> int known(Map<K, Integer> numbers, K key) {
    return Objects.requireNonNullElseGet(numbers.get(key), () -> {
      throw new IllegalArgumentException(key + " is not in the workload");
    });
  }

  /** {@return what it costs more if the task goes to that member, or to nobody} */
  Difference shift(int task, int to) {
    Levels before = plan.levels();
    int from = plan.owner[task];
    set(task, to);
    Levels after = plan.levels();
    set(task, from);
    return minus(after, before);
  }

  /** {@return what it costs more if both tasks change places} */
  Difference swap(int one, int other) {
    Levels before = plan.levels();
    int from = plan.owner[one];
    int to = plan.owner[other];
    set(one, to);
    set(other, from);
    Levels after = plan.levels();
    set(one, from);
    set(other, to);
    return minus(after, before);
  }

  private void set(int task, int member) {
    if (plan.owner[task] != Problem.NONE) {
      plan.take(task);
    }
    if (member != Problem.NONE) {
      plan.give(task, member);
    }
  }

  private static Difference minus(Levels a, Levels b) {
    return new Difference(
        new Unowned(
            a.unowned3() - b.unowned3(),
            a.unowned2() - b.unowned2(),
            a.unowned1() - b.unowned1(),
            a.unowned0() - b.unowned0()),
        a.peak() - b.peak(),
        new Soft(
            a.fairness() - b.fairness(),
            a.preference() - b.preference(),
            a.change() - b.change(),
            a.concentration() - b.concentration(),
            a.busFactor() - b.busFactor()));
  }
}
