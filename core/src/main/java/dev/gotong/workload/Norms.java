package dev.gotong.workload;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What follows from a workload whatever the plan: fair loads, what a minute off weighs, and what a network wants. */
final class Norms {
  /** One point in millionths. */
  static final long POINT = 1_000_000;

  private static final long UNIT = 1_000;
  private static final int OWNERS = 3;

  private final Workload workload;
  private final Map<PersonId, Long> capacity = new HashMap<>();
  private final Map<NetworkId, Long> minutesOn = new HashMap<>();
  private final Map<NetworkId, Integer> itemsOn = new HashMap<>();
  private final Map<NetworkId, Integer> access = new HashMap<>();
  private long allMinutes;
  private long allCapacity;

  Norms(Workload workload) {
    this.workload = workload;
    for (Worker worker : workload.workers()) {
      long minutes = worker.capacity(workload.horizon(), workload.horizon().all());
      capacity.put(worker.id(), minutes);
      allCapacity += minutes;
      worker.networks().forEach(network -> access.merge(network, 1, Integer::sum));
    }
    for (WorkItem item : workload.items()) {
      allMinutes += item.minutes();
      item.requirement().network().ifPresent(network -> {
        minutesOn.merge(network, (long) item.minutes(), Long::sum);
        itemsOn.merge(network, 1, Integer::sum);
      });
    }
  }

  /** {@return the networks on which there is something to do} */
  Set<NetworkId> networks() {
    return new TreeSet<>(itemsOn.keySet());
  }

  long allMinutes() {
    return allMinutes;
  }

  long capacity(Worker worker) {
    return capacity.getOrDefault(worker.id(), 0L);
  }

  /** {@return the fair minutes of a worker: as much of the work as of the capacity, rounded, and never more than theirs} */
  long target(Worker worker) {
    long own = capacity(worker);
    return own == 0 ? 0 : Math.min(own, divided(own * allMinutes, allCapacity));
  }

  /** {@return what a minute off the target weighs, squared, in millionths of a point; nothing for those without capacity} */
  long perSquare(Worker worker) {
    long own = capacity(worker);
    return own == 0 ? 0 : divided(POINT * workload.weights().fairness(), 60 * own);
  }

  /** {@return what a minute of that kind weighs with that worker, in millionths of a point} */
  long preference(Worker worker, String kind) {
    Weights weights = workload.weights();
    return divided((long) weights.liking().rate(worker, kind) * weights.preference(), UNIT);
  }

  /** {@return what it weighs that the item is not with its current owner} */
  long change(WorkItem item) {
    long once = 5 * POINT / UNIT * workload.weights().change();
    return item.owner().isEmpty() ? 0 : item.frozen() ? 4 * once : once;
  }

  /** {@return what a minute above the threshold weighs} */
  long perConcentratedMinute() {
    return POINT / 50 / UNIT * workload.weights().concentration();
  }

  /** {@return what each missing owner weighs} */
  long perMissingOwner() {
    return 50 * POINT / UNIT * workload.weights().busFactor();
  }

  /** {@return how many minutes of a network one person may have for nothing: one and a half fair shares, rounded up} */
  long threshold(NetworkId network) {
    long shares = 2L * Math.max(1, access(network));
    return (3 * minutes(network) + shares - 1) / shares;
  }

  /** {@return how many owners a network should have} */
  int wanted(NetworkId network) {
    return Math.min(OWNERS, Math.min(access(network), itemsOn.getOrDefault(network, 0)));
  }

  int access(NetworkId network) {
    return access.getOrDefault(network, 0);
  }

  long minutes(NetworkId network) {
    return minutesOn.getOrDefault(network, 0L);
  }

  /** Rounds half up; neither is negative. */
  private static long divided(long a, long b) {
    return (2 * a + b) / (2 * b);
  }
}
