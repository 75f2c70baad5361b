package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Explains a plan, one task at a time. */
public final class Explanations {
  private Explanations() {}

  /**
   * {@return why the task goes where it goes, with an answer for every worker}
   *
   * <p>Differences are those of {@link Scorer}, exact for every plan within everybody's capacity.
   *
   * @throws IllegalArgumentException if the task is not in the workload, or the plan names what is not
   */
  public static Explanation of(Workload workload, Plan plan, TaskId task) {
    Ledger ledger = new Ledger(workload, plan.owners());
    WorkItem item = ledger.item(task);
    Optional<PersonId> chosen = ledger.owner(item);
    Map<PersonId, Alternative> others = new HashMap<>();
    for (Worker worker : workload.workers()) {
      Optional<PersonId> other = Optional.of(worker.id());
      if (!other.equals(chosen)) {
        others.put(worker.id(), ledger.instead(item, other));
      }
    }
    return new Explanation(task, item.owner(), chosen, others);
  }
}
