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
 * The work of a team for a week: who can do how much, what there is to do, and what weighs how much.
 *
 * @param workers the team, up to 1,000, kept in the order of their ids; ids are unique, and everyone whom an item names is
 *     among them, with a capacity of 0 if need be
 * @param items what there is to do, up to 10,000, kept in the order of their ids, which are unique
 * @param weights what a plan is judged by
 */
public record Workload(List<Worker> workers, List<WorkItem> items, Weights weights) {
  private static final int MAX_WORKERS = 1_000;
  private static final int MAX_ITEMS = 10_000;

  /** Checks the bounds and the ids, and sorts. */
  public Workload {
    workers = ImmutableList.sortedCopyOf(Comparator.comparing(Worker::id), workers);
    items = ImmutableList.sortedCopyOf(Comparator.comparing(WorkItem::id), items);
    Require.between(workers.size(), 0, MAX_WORKERS, "the number of workers");
    Require.between(items.size(), 0, MAX_ITEMS, "the number of items");
    unique(workers.stream().map(Worker::id).toList());
    unique(items.stream().map(WorkItem::id).toList());
    Set<PersonId> team = Maps.uniqueIndex(workers, Worker::id).keySet();
    for (WorkItem item : items) {
      item.owner().ifPresent(owner -> known(team, owner, item));
      item.barred().keySet().forEach(person -> known(team, person, item));
      item.preference().keySet().forEach(person -> known(team, person, item));
    }
  }

  /** {@return a workload of those} */
  public static Workload of(List<Worker> workers, List<WorkItem> items, Weights weights) {
    return new Workload(workers, items, weights);
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

  private static void known(Set<PersonId> team, PersonId person, WorkItem item) {
    Require.that(team.contains(person), "%s names %s, who is not a worker", item.id(), person);
  }
}
