package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Map;

/**
 * A proposal of who takes what. {@link PlanChecker} says whether it breaks a hard rule.
 *
 * @param owners who takes which task, in the order of the tasks' ids
 * @param unowned the tasks that nobody takes, in the order of their ids; {@link Explanations} says why
 * @param score how good it is
 */
public record Plan(Map<TaskId, PersonId> owners, List<TaskId> unowned, Score score) {

  /** Sorts, and checks that no task has an owner and none. */
  public Plan {
    owners = ImmutableSortedMap.copyOf(owners);
    unowned = ImmutableSortedSet.copyOf(unowned).asList();
    for (TaskId task : unowned) {
      Require.that(!owners.containsKey(task), "unowned must not name %s, which has an owner", task);
    }
  }

  /**
   * {@return a plan with those owners: every other task of the workload is unowned, and the score is the scorer's}
   *
   * @throws IllegalArgumentException as {@link Scorer#score} throws it
   */
  public static Plan of(Workload workload, Map<TaskId, PersonId> owners) {
    List<TaskId> unowned = workload.items().stream()
        .map(WorkItem::id)
        .filter(task -> !owners.containsKey(task))
        .toList();
    return new Plan(owners, unowned, Scorer.score(workload, owners));
  }
}
