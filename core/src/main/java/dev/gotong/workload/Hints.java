package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Soft hints at who might enjoy what, which weigh so little that a plan is explained without them.
 *
 * <p>They are thought of after a plan is made, by any {@link Balancer}: a task that changes hands anyway may go to somebody at
 * whom a hint points, if no hard rule speaks against it, and if the plan scores hardly worse for it. "Hardly" is a tenth of what
 * it weighs that the task is liked, and {@link #MOST} for the whole plan. A hint never takes a task from somebody who likes it,
 * or gives it to somebody who dislikes it; where something has no owner, hints say nothing.
 *
 * <p>The workload knows nothing of hints, so whatever explains the plan speaks of load, preference and change, never of a hint;
 * and what it says is true.
 */
public final class Hints {
  /** How much worse a plan may score for all hints together: 5 points in millionths, as much as one usual change of owner. */
  public static final long MOST = 5_000_000;

  private static final int OF_LIKING = 10;
  private static final long UNIT = 1_000;

  private final Map<PersonId, Set<String>> kinds;

  private Hints(Map<PersonId, Set<String>> kinds) {
    ImmutableSortedMap.Builder<PersonId, Set<String>> sorted = ImmutableSortedMap.naturalOrder();
    kinds.forEach((person, all) -> sorted.put(person, ImmutableSortedSet.copyOf(all)));
    this.kinds = sorted.buildOrThrow();
  }

  /**
   * {@return those hints}
   *
   * @param kinds the kinds of work at which something hints, by person; whoever is not in the workload does not matter
   */
  public static Hints of(Map<PersonId, Set<String>> kinds) {
    return new Hints(kinds);
  }

  /** {@return the plan with tasks given to whom the hints point at, with the bound and the proof that it had} */
  public Plan applyTo(Workload workload, Plan plan) {
    if (kinds.isEmpty() || !plan.unowned().isEmpty()) {
      return plan;
    }
    Map<TaskId, PersonId> owners = new TreeMap<>(plan.owners());
    Map<PersonId, Worker> workers = workload.workersById();
    Explanations explanations = Explanations.of(workload, plan);
    long ceiling = ceiling(workload, plan);
    long total = plan.score().soft().total();
    for (WorkItem item : workload.items()) {
      PersonId owner = Optional.ofNullable(plan.owners().get(item.id())).orElseThrow();
      boolean open = !item.owner().equals(Optional.of(owner))
          && !hints(owner, item)
          && !worker(workers, owner).likes().contains(item.kind());
      long most = Math.min(ceiling - total, most(workload, item));
      Optional<PersonId> to =
          open ? find(explanations.explain(item.id()), item, workers, most) : Optional.empty();
      if (to.isPresent()) {
        owners.put(item.id(), to.get());
        Plan next = Plan.of(workload, owners);
        total = next.score().soft().total();
        explanations = Explanations.of(workload, next);
      }
    }
    return owners.equals(plan.owners())
        ? plan
        : Plan.of(workload, owners).withBound(plan.bound()).withCertificate(plan.certificate());
  }

  /** How much the plan may weigh: as much more as hints may weigh, and no more than if everything stayed where it is. */
  private static long ceiling(Workload workload, Plan plan) {
    long ceiling = LongMath.saturatedAdd(plan.score().soft().total(), MOST);
    Plan kept = Plan.of(workload, workload.currentOwners());
    boolean asGood = kept.unowned().isEmpty()
        && kept.score().peak() <= plan.score().peak()
        && PlanChecker.check(workload, kept).isEmpty();
    return asGood ? Math.min(ceiling, kept.score().soft().total()) : ceiling;
  }

  /** A tenth of what it weighs that the item is liked. */
  private static long most(Workload workload, WorkItem item) {
    Weights weights = workload.weights();
    long rate = (long) weights.liking().neutral() - weights.liking().liked();
    return item.minutes() * (rate * weights.preference() / UNIT) / OF_LIKING;
  }

  /** For whom it costs least, the first of equals. */
  private Optional<PersonId> find(
      Explanation explanation, WorkItem item, Map<PersonId, Worker> workers, long most) {
    Optional<PersonId> best = Optional.empty();
    long least = most;
    for (Map.Entry<PersonId, Alternative> other : explanation.others().entrySet()) {
      PersonId person = other.getKey();
      boolean welcome =
          hints(person, item) && !worker(workers, person).dislikes().contains(item.kind());
      if (welcome && other.getValue() instanceof Alternative.Possible possible) {
        long cost = possible.cost().soft().total();
        boolean hardlyWorse = possible.cost().peak() <= 0 && cost <= least;
        if (hardlyWorse && (best.isEmpty() || cost < least)) {
          best = Optional.of(person);
          least = cost;
        }
      }
    }
    return best;
  }

  private boolean hints(PersonId person, WorkItem item) {
    return kinds.getOrDefault(person, Set.of()).contains(item.kind());
  }

  private static Worker worker(Map<PersonId, Worker> workers, PersonId person) {
    return Optional.ofNullable(workers.get(person)).orElseThrow();
  }
}
