package dev.gotong.workload;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up a load report. */
final class Reporting {
  private final Workload workload;
  private final Norms norms;
  private final Map<PersonId, Tally> tallies = new HashMap<>();
  private final Map<NetworkId, Long> covered = new HashMap<>();

  Reporting(Workload workload, Plan plan) {
    this.workload = workload;
    norms = new Norms(workload);
    workload
        .workers()
        .forEach(worker ->
            tallies.put(worker.id(), new Tally(worker, workload.horizon().days())));
    Map<TaskId, WorkItem> items = workload.itemsById();
    plan.owners().forEach((task, person) -> {
      WorkItem item = known(items, task);
      known(tallies, person)
          .add(item, item.window(workload.horizon()), plan.spread().getOrDefault(task, List.of()));
      item.requirement()
          .network()
          .ifPresent(network -> covered.merge(network, (long) item.minutes(), Long::sum));
    });
  }

  private static <K, V> V known(Map<K, V> all, K key) {
    return Objects.requireNonNullElseGet(all.get(key), () -> {
      throw new IllegalArgumentException(key + " is not in the workload");
    });
  }

  LoadReport report() {
    List<LoadReport.Load> loads = workload.workers().stream().map(this::load).toList();
    return new LoadReport(
        loads, norms.networks().stream().map(this::network).toList(), jain(loads));
  }

  private LoadReport.Load load(Worker worker) {
    Tally tally = known(tallies, worker.id());
    List<Long> days = new ArrayList<>();
    for (long minutes : tally.days) {
      days.add(minutes);
    }
    return new LoadReport.Load(
        worker.id(),
        tally.minutes,
        norms.capacity(worker),
        norms.target(worker),
        days,
        tally.networks);
  }

  private LoadReport.NetworkLoad network(NetworkId network) {
    List<Long> shares = new ArrayList<>();
    tallies.values().forEach(tally -> shares.add(tally.networks.getOrDefault(network, 0L)));
    shares.removeIf(minutes -> minutes == 0);
    shares.sort(Comparator.reverseOrder());
    long all = shares.stream().mapToLong(Long::longValue).sum();
    int few = 0;
    for (long sum = 0; 2 * sum <= all && few < shares.size(); few++) {
      sum += shares.get(few);
    }
    return new LoadReport.NetworkLoad(
        network,
        norms.minutes(network),
        covered.getOrDefault(network, 0L),
        norms.access(network),
        shares.size(),
        shares.isEmpty() ? 0 : Collections.max(shares),
        few);
  }

  private static double jain(List<LoadReport.Load> loads) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (LoadReport.Load load : loads) {
      if (load.capacity() > 0) {
        double utilisation = (double) load.minutes() / load.capacity();
        sum += utilisation;
        squares += utilisation * utilisation;
        n++;
      }
    }
    return squares == 0 ? 1 : sum * sum / (n * squares);
  }

  /** What one person has. */
  private static final class Tally {
    private final Worker worker;
    private final long[] days;
    private final Map<NetworkId, Long> networks = new HashMap<>();
    private long minutes;

    Tally(Worker worker, int days) {
      this.worker = worker;
      this.days = new long[days];
    }

    void add(WorkItem item, Days window, List<Integer> spread) {
      long effort = worker.effort(item.kind(), item.minutes());
      minutes += effort;
      item.requirement().network().ifPresent(network -> networks.merge(network, effort, Long::sum));
      for (int d = 0; d < spread.size(); d++) {
        days[window.first() + d] += spread.get(d);
      }
    }
  }
}
