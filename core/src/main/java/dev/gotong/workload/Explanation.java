package dev.gotong.workload;

import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.Map;
import java.util.Optional;

/**
 * Why a plan gives a task to one person and not to another.
 *
 * @param task the task
 * @param from who has it now; empty if nobody has
 * @param chosen who takes it in the plan; empty if nobody can
 * @param others everybody else, in the order of their ids, and what would be if they took it, all else as planned
 */
public record Explanation(
    TaskId task,
    Optional<PersonId> from,
    Optional<PersonId> chosen,
    Map<PersonId, Alternative> others) {

  /** Sorts. */
  public Explanation {
    others = ImmutableSortedMap.copyOf(others);
  }
}
