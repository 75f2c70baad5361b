package dev.gotong.workload;

import com.google.common.math.LongMath;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says how good a plan is, from scratch and in the simplest way, so that balancers can be held to it.
 *
 * <p>In points, for the {@link Weights} f, p and c:
 * <ul>
 *   <li>unowned: the number of items without an owner;
 *   <li>fairness: f times the sum, over the workers, of 1000 / (60 &times; capacity) &times; (load &minus; target)&sup2;, where the
 *       target is the worker's capacity &times; all minutes / all capacity, rounded, and at most the capacity. All minutes
 *       includes those of items without an owner, so that targets do not depend on the plan. Since the square is divided
 *       by the capacity, equal utilisation is best, which is not so for the plain sum of squared utilisations;
 *   <li>preference: p points for an hour of neutral work, none for liked work, 3p for disliked work; none without an
 *       owner;
 *   <li>change: c points for each item that has an owner now and would not keep it.
 * </ul>
 *
 * <p>Rates are rounded to whole millionths of a point: 16,667 a minute of neutral work, and 1000 / (60 &times; capacity) for
 * each worker. Everything after that is exact.
 */
public final class Scorer {
  private Scorer() {}

  /**
   * {@return the score of a plan, whether or not it keeps the hard rules}
   *
   * @param owners who has which task; tasks that are left out have no owner
   * @throws IllegalArgumentException if a task or a person is not in the workload
   */
  public static Score score(Workload workload, Map<TaskId, PersonId> owners) {
    Require.that(
        workload.itemsById().keySet().containsAll(owners.keySet()),
        "owners must name tasks of the workload only");
    Set<PersonId> team = workload.workersById().keySet();
    Map<PersonId, Long> loads = new HashMap<>();
    int unowned = 0;
    long preference = 0;
    long change = 0;
    for (WorkItem item : workload.items()) {
      Optional<PersonId> owner = Optional.ofNullable(owners.get(item.id()));
      change += Costs.change(item, owner, workload.weights());
      if (owner.isPresent()) {
        PersonId person = owner.get();
        Require.that(team.contains(person), "%s is not a worker", person);
        loads.merge(person, (long) item.minutes(), Long::sum);
        preference += Costs.preference(item, person, workload.weights());
      } else {
        unowned++;
      }
    }
    return new Score(unowned, fairness(workload, loads), preference, change);
  }

  private static long fairness(Workload workload, Map<PersonId, Long> loads) {
    long allMinutes = workload.items().stream().mapToLong(WorkItem::minutes).sum();
    long allCapacity =
        workload.workers().stream().mapToLong(Worker::capacityMinutes).sum();
    long sum = 0;
    for (Worker worker : workload.workers()) {
      int capacity = worker.capacityMinutes();
      long target = Costs.target(capacity, allMinutes, allCapacity);
      long load = loads.getOrDefault(worker.id(), 0L);
      sum = LongMath.saturatedAdd(sum, Costs.fairness(load, target, capacity, workload.weights()));
    }
    return sum;
  }
}
