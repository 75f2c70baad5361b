package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays a workload out on flat arrays: workers and items are numbered as in its lists, networks in the order of their ids. */
final class Problems {
  private final Workload workload;
  private final Horizon horizon;
  private final List<Worker> workers;
  private final List<WorkItem> items;
  private final List<NetworkId> networks;
  private final Map<PersonId, Integer> places = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<Requirement, Integer> classes = new HashMap<>();

  private Problems(Workload workload) {
    this.workload = workload;
    horizon = workload.horizon();
    workers = workload.workers();
    items = workload.items();
    networks = networks(workload);
    workers.forEach(worker -> places.put(worker.id(), places.size()));
    for (WorkItem item : items) {
      kinds.putIfAbsent(item.kind(), kinds.size());
      classes.putIfAbsent(item.requirement(), classes.size());
    }
  }

  /** {@return the workload as the engine reads it} */
  static Problem of(Workload workload) {
    return new Problems(workload).problem();
  }

  /** {@return the networks on which there is something to do, as they are numbered} */
  static List<NetworkId> networks(Workload workload) {
    ImmutableSortedSet.Builder<NetworkId> found = ImmutableSortedSet.naturalOrder();
    workload.items().forEach(item -> item.requirement().network().ifPresent(found::add));
    return found.build().asList();
  }

  /** {@return who has which task, where {@code owner} says so by number} */
  static Map<TaskId, PersonId> owners(Workload workload, int[] owner) {
    Map<TaskId, PersonId> owners = new TreeMap<>();
    for (int t = 0; t < owner.length; t++) {
      if (owner[t] != Problem.NONE) {
        owners.put(
            workload.items().get(t).id(), workload.workers().get(owner[t]).id());
      }
    }
    return owners;
  }

  private Problem problem() {
    // the last class is of what nobody could do even with nothing else to do
    ProblemDraft draft = new ProblemDraft(
        workers.size(),
        items.size(),
        horizon.days(),
        horizon.weeks(),
        networks.size(),
        kinds.size(),
        classes.size() + 1);
    for (int d = 0; d < horizon.days(); d++) {
      draft.weekOf[d] = horizon.week(d);
    }
    for (int m = 0; m < workers.size(); m++) {
      worker(draft, m);
    }
    Potential potential = new Potential(workload);
    classes.forEach((asked, number) ->
        potential.able(asked).forEach(worker -> draft.allow(number, number(places, worker.id()))));
    Map<String, Integer> groups = new HashMap<>();
    for (int t = 0; t < items.size(); t++) {
      item(draft, t, potential);
      String group = items.get(t).separation().orElse("");
      if (!group.isEmpty()) {
        draft.groupOf[t] = groups.computeIfAbsent(group, first -> groups.size());
      }
    }
    Weights weights = workload.weights();
    draft.fairnessWeight = weights.fairness();
    draft.preferenceWeight = weights.preference();
    draft.changeWeight = weights.change();
    draft.concentrationWeight = weights.concentration();
    draft.busFactorWeight = weights.busFactor();
    draft.peakBucket = weights.profile() == Profile.PROTECT_BUSIEST ? weights.peakStep() : 0;
    return draft.problem();
  }

  private void worker(ProblemDraft draft, int m) {
    Worker worker = workers.get(m);
    for (int d = 0; d < horizon.days(); d++) {
      draft.availability[m * horizon.days() + d] = worker.minutes().get(d);
    }
    for (int w = 0; w < horizon.weeks(); w++) {
      draft.weekCap[m * horizon.weeks() + w] = (int) worker.cap(w);
    }
    kinds.forEach((kind, k) -> {
      draft.preference[m * kinds.size() + k] = workload.weights().liking().rate(worker, kind);
      draft.speed[m * kinds.size() + k] = worker.speed(kind);
    });
    for (int n = 0; n < networks.size(); n++) {
      if (worker.networks().contains(networks.get(n))) {
        draft.open(n, m);
      }
    }
  }

  private void item(ProblemDraft draft, int t, Potential potential) {
    WorkItem item = items.get(t);
    Days window = item.window(horizon);
    draft.classOf[t] =
        potential.hasTaker(item) ? number(classes, item.requirement()) : classes.size();
    draft.networkOf[t] = item.requirement().network().map(networks::indexOf).orElse(Problem.NONE);
    draft.kindOf[t] = number(kinds, item.kind());
    draft.effort[t] = item.minutes();
    draft.from[t] = window.first();
    draft.to[t] = window.last();
    draft.priority[t] = item.priority();
    draft.current[t] = item.owner().map(owner -> number(places, owner)).orElse(Problem.NONE);
    draft.pinned[t] = item.pinned();
    draft.frozen[t] = item.frozen();
    if (!item.excluded().isEmpty()) {
      List<Integer> excluded = new ArrayList<>();
      item.excluded().keySet().stream()
          .filter(places::containsKey)
          .forEach(person -> excluded.add(number(places, person)));
      draft.excluded[t] = excluded.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
  }

  private static <K> int number(Map<K, Integer> numbers, K key) {
    return Objects.requireNonNull(numbers.get(key));
  }
}
