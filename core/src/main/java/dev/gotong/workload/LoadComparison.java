package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * The work as it lies now, as it would lie with a plan, and what changes hands between the two.
 *
 * @param before with the current owners
 * @param after with the plan
 * @param changes the tasks whose owner is another, in the order of their ids; also those that had none, or would have none
 */
public record LoadComparison(LoadReport before, LoadReport after, List<Change> changes) {

  /** Copies. */
  public LoadComparison {
    changes = ImmutableList.copyOf(changes);
  }

  /**
   * A task that changes hands.
   *
   * @param task which
   * @param from who has it now; empty if nobody has
   * @param to who takes it; empty if nobody does
   */
  public record Change(TaskId task, Optional<PersonId> from, Optional<PersonId> to) {}

  /** {@return what the plan changes} */
  public static LoadComparison of(Workload workload, Plan plan) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    for (WorkItem item : workload.items()) {
      Optional<PersonId> to = Optional.ofNullable(plan.owners().get(item.id()));
      if (!to.equals(item.owner())) {
        changes.add(new Change(item.id(), item.owner(), to));
      }
    }
    return new LoadComparison(
        LoadReport.of(workload, workload.currentOwners()),
        LoadReport.of(workload, plan),
        changes.build());
  }
}
