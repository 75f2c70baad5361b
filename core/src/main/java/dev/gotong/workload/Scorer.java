package dev.gotong.workload;

import com.google.common.math.LongMath;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Says how good a plan is, from scratch and in the simplest way, so that balancers can be held to it.
 *
 * <p>In points, at the usual {@link Weights}:
 * <ul>
 *   <li>fairness: the sum, over the workers, of 1000 / (60 &times; capacity) &times; (load &minus; target)&sup2;, where the target is the
 *       worker's capacity &times; all minutes / all capacity, rounded, and at most the capacity. All minutes are those at the
 *       usual speed and include items without an owner, so that targets do not depend on the plan. Since the square is
 *       divided by the capacity, equal utilisation is best, which is not so for the plain sum of squared utilisations;
 *   <li>preference: by the minute, as {@link Liking} has it; none without an owner;
 *   <li>change: 5 points for each item that has an owner now and would not keep it, 20 if it is frozen;
 *   <li>concentration: 0.02 points for each minute that one person has of a network above 1.5 &times; its minutes / the people
 *       with access, rounded up;
 *   <li>bus factor: 50 points for each owner that a network lacks of three, or of as many as have access or it has items.
 * </ul>
 *
 * <p>Rates are rounded to whole millionths of a point. Everything after that is exact.
 */
public final class Scorer {
  private final Workload workload;
  private final Norms norms;
  private final Map<PersonId, Long> loads = new HashMap<>();
  private final Map<NetworkId, Map<PersonId, Long>> networks = new HashMap<>();
  private Unowned unowned = Unowned.NONE;
  private long preference;
  private long change;

  private Scorer(Workload workload) {
    this.workload = workload;
    this.norms = new Norms(workload);
  }

  /**
   * {@return the score of a plan, whether or not it keeps the hard rules}
   *
   * @param owners who has which task; tasks that are left out have no owner
   * @throws IllegalArgumentException if a task or a person is not in the workload
   */
  public static Score score(Workload workload, Map<TaskId, PersonId> owners) {
    return new Scorer(workload).score(owners);
  }

  private Score score(Map<TaskId, PersonId> owners) {
    Map<PersonId, Worker> team = workload.workersById();
    int named = 0;
    for (WorkItem item : workload.items()) {
      PersonId owner = owners.get(item.id());
      if (!item.owner().map(now -> now.equals(owner)).orElse(true)) {
        change = LongMath.saturatedAdd(change, norms.change(item));
      }
      if (owner == null) {
        unowned = unowned.plus(item.priority(), item.minutes());
      } else {
        Worker worker = Objects.requireNonNullElseGet(team.get(owner), () -> unknown(owner));
        give(item, worker);
        named++;
      }
    }
    Require.that(named == owners.size(), "owners must name tasks of the workload only");
    return new Score(
        unowned, peak(), new Soft(fairness(), preference, change, concentration(), busFactor()));
  }

  private void give(WorkItem item, Worker worker) {
    long minutes = worker.effort(item.kind(), item.minutes());
    loads.merge(worker.id(), minutes, Long::sum);
    preference = LongMath.saturatedAdd(preference, minutes * norms.preference(worker, item.kind()));
    item.requirement()
        .network()
        .ifPresent(network -> networks
            .computeIfAbsent(network, first -> new HashMap<>())
            .merge(worker.id(), minutes, Long::sum));
  }

  private long peak() {
    Weights weights = workload.weights();
    if (weights.profile() != Profile.PROTECT_BUSIEST) {
      return 0;
    }
    long peak = 0;
    for (Worker worker : workload.workers()) {
      long capacity = Math.max(1, norms.capacity(worker));
      peak = Math.max(peak, roundedUp(1_000 * load(worker), capacity));
    }
    return weights.peakStep() * roundedUp(peak, weights.peakStep());
  }

  private long fairness() {
    long sum = 0;
    for (Worker worker : workload.workers()) {
      long off = Math.abs(load(worker) - norms.target(worker));
      long square = LongMath.saturatedMultiply(off, off);
      sum = LongMath.saturatedAdd(sum, LongMath.saturatedMultiply(norms.perSquare(worker), square));
    }
    return sum;
  }

  private long concentration() {
    long above = 0;
    for (Map.Entry<NetworkId, Map<PersonId, Long>> network : networks.entrySet()) {
      long threshold = norms.threshold(network.getKey());
      for (long minutes : network.getValue().values()) {
        above += Math.max(0, minutes - threshold);
      }
    }
    return LongMath.saturatedMultiply(norms.perConcentratedMinute(), above);
  }

  private long busFactor() {
    long missing = 0;
    for (NetworkId network : norms.networks()) {
      int owners = networks.getOrDefault(network, Map.of()).size();
      missing += Math.max(0, norms.wanted(network) - owners);
    }
    return norms.perMissingOwner() * missing;
  }

  private long load(Worker worker) {
    return loads.getOrDefault(worker.id(), 0L);
  }

  private static Worker unknown(PersonId person) {
    throw new IllegalArgumentException(person + " is not a worker");
  }

  private static long roundedUp(long a, long b) {
    return (a + b - 1) / b;
  }
}
