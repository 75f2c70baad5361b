package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The work of a team for some days or weeks: who can do how much when, what there is to do, and what a good plan is.
 *
 * @param horizon the days
 * @param workers the team, up to 1,000, kept in the order of their ids, which are unique; everyone who owns an item is among
 *     them, with no minutes if need be
 * @param items what there is to do, up to 100,000, kept in the order of their ids, which are unique
 * @param weights what a plan is judged by
 */
public record Workload(
    Horizon horizon, List<Worker> workers, List<WorkItem> items, Weights weights) {
  private static final int MAX_WORKERS = 1_000;
  private static final int MAX_ITEMS = 100_000;

  /** Checks the bounds, the days and the ids, and sorts. */
  public Workload {
    workers = ImmutableList.sortedCopyOf(Comparator.comparing(Worker::id), workers);
    items = ImmutableList.sortedCopyOf(Comparator.comparing(WorkItem::id), items);
    Require.between(workers.size(), 0, MAX_WORKERS, "the number of workers");
    Require.between(items.size(), 0, MAX_ITEMS, "the number of items");
    unique(workers.stream().map(Worker::id).toList());
    unique(items.stream().map(WorkItem::id).toList());
    for (Worker worker : workers) {
      same(worker, worker.minutes().size(), horizon.days(), "day");
      if (!worker.weekCaps().isEmpty()) {
        same(worker, worker.weekCaps().size(), horizon.weeks(), "week");
      }
    }
    Set<PersonId> team = Maps.uniqueIndex(workers, Worker::id).keySet();
    for (WorkItem item : items) {
      item.owner()
          .ifPresent(owner -> Require.that(
              team.contains(owner), "%s belongs to %s, who is not a worker", item.id(), owner));
      Require.that(
          horizon.all().contains(item.window(horizon)),
          "%s must be worked on in days 0 to %d, but was in %s",
          item.id(),
          horizon.days() - 1,
          item.days());
    }
  }

  /** {@return a workload of those} */
  public static Workload of(
      Horizon horizon, List<Worker> workers, List<WorkItem> items, Weights weights) {
    return new Workload(horizon, workers, items, weights);
  }

  /** {@return the same work, judged by other weights} */
  public Workload withWeights(Weights others) {
    return new Workload(horizon, workers, items, others);
  }

  /** {@return who has which task now, by task; tasks without an owner are left out} */
  public Map<TaskId, PersonId> currentOwners() {
    ImmutableSortedMap.Builder<TaskId, PersonId> owners = ImmutableSortedMap.naturalOrder();
    items.forEach(item -> item.owner().ifPresent(owner -> owners.put(item.id(), owner)));
    return owners.buildOrThrow();
  }

  Map<PersonId, Worker> workersById() {
    return Maps.uniqueIndex(workers, Worker::id);
  }

  Map<TaskId, WorkItem> itemsById() {
    return Maps.uniqueIndex(items, WorkItem::id);
  }

  private static <T extends Comparable<T>> void unique(List<T> sortedIds) {
    for (int i = 1; i < sortedIds.size(); i++) {
      Require.that(
          !sortedIds.get(i - 1).equals(sortedIds.get(i)),
          "ids must be unique, but %s is there twice",
          sortedIds.get(i));
    }
  }

  private static void same(Worker worker, int given, int wanted, String unit) {
    Require.that(
        given == wanted,
        "%s must have minutes for each of %d %ss, but has %d",
        worker.id(),
        wanted,
        unit,
        given);
  }
}
