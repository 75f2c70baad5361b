package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.TaskId;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A proposal of who takes what and when. {@link PlanChecker} says whether it breaks a hard rule.
 *
 * @param owners who takes which task, in the order of the tasks' ids
 * @param unowned the tasks that nobody takes, in the order of their ids; {@link Explanations} says why
 * @param spread for each task that has an owner, the minutes on each day of its window, from the first; they show that its
 *     owner has the time
 * @param score how good it is
 * @param bound how good any plan can be
 * @param certificate what proves the bound
 */
@Value.Builder
@ValueStyle
public record Plan(
    Map<TaskId, PersonId> owners,
    List<TaskId> unowned,
    Map<TaskId, List<Integer>> spread,
    Score score,
    Bound bound,
    Certificate certificate)
    implements WithPlan {

  /** Sorts, and checks that no task has an owner and none. */
  public Plan {
    owners = ImmutableSortedMap.copyOf(owners);
    unowned = ImmutableSortedSet.copyOf(unowned).asList();
    spread = ImmutableSortedMap.copyOf(spread);
    for (TaskId task : unowned) {
      Require.that(!owners.containsKey(task), "unowned must not name %s, which has an owner", task);
    }
  }

  /**
   * {@return a plan with those owners: every other task of the workload is unowned, the score is the scorer's, each task is
   * worked on as early as those that are due before it allow, and nothing is proved}
   *
   * @throws IllegalArgumentException as {@link Scorer#score} throws it
   */
  public static Plan of(Workload workload, Map<TaskId, PersonId> owners) {
    Score score = Scorer.score(workload, owners);
    List<TaskId> unowned = workload.items().stream()
        .map(WorkItem::id)
        .filter(task -> !owners.containsKey(task))
        .toList();
    return new Plan(
        owners, unowned, Spreading.of(workload, owners), score, Bound.none(), Certificate.none());
  }

  /** {@return how much is known about it} */
  public Status status() {
    if (!unowned.isEmpty()) {
      return Status.PARTIAL;
    }
    return score.peak() <= bound.peak() && gap() == 0 ? Status.OPTIMAL : Status.FEASIBLE;
  }

  /** {@return by how many millionths of a point it weighs more than what was shown of all plans; 0 or more} */
  public long gap() {
    return Math.max(0, score.soft().total() - bound.leastSoft());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds plans. Not thread-safe. */
  public static final class Builder extends PlanBuilder {
    Builder() {}
  }
}
