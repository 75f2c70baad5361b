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
 * @param cost what it weighs that they take it, against nobody having it, all else as planned; nothing if nobody takes it
 * @param others everybody else, in the order of their ids, and what would be if they took it, all else as planned
 */
public record Explanation(
    TaskId task,
    Optional<PersonId> from,
    Optional<PersonId> chosen,
    Difference cost,
    Map<PersonId, Alternative> others) {

  /** Sorts. */
  public Explanation {
    others = ImmutableSortedMap.copyOf(others);
  }

  /** {@return for whom else it would cost least, the first of equals; empty if nobody else can} */
  public Optional<PersonId> findNext() {
    Optional<PersonId> next = Optional.empty();
    long least = Long.MAX_VALUE;
    for (Map.Entry<PersonId, Alternative> other : others.entrySet()) {
      long cost = other
          .getValue()
          .match(possible -> possible.cost().soft().total(), impossible -> Long.MAX_VALUE);
      if (cost < least) {
        least = cost;
        next = Optional.of(other.getKey());
      }
    }
    return next;
  }
}
