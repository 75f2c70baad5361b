package dev.gotong.workload;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.base.TaskId;
import java.util.Optional;

/**
 * A task that a plan gives to somebody else, and what it would mean to take that back, all else as planned.
 *
 * @param task the task
 * @param from who has it now; empty if nobody has
 * @param to who takes it in the plan; empty if nobody does
 * @param undo what would be if {@code from} kept it, or if it stayed without an owner
 */
public record Move(TaskId task, Optional<PersonId> from, Optional<PersonId> to, Alternative undo) {

  /** {@return how much worse the plan would be without this move; empty if that would break a hard rule} */
  public Optional<Difference> findGain() {
    return undo.match(possible -> Optional.of(possible.cost()), impossible -> Optional.empty());
  }

  /**
   * {@return the reason as a sentence with its facts}
   *
   * <p>The code is {@code workload.move-needed} if taking it back would break a hard rule, and {@code workload.move-pays}
   * otherwise.
   */
  public Finding reason() {
    return undo.match(
        possible -> Finding.of(
            Severity.SUGGESTION,
            "workload.move-pays",
            "{task} goes from {from} to {to}: taking it back would make {difference}",
            "task",
            task,
            "from",
            label(from),
            "to",
            label(to),
            "difference",
            possible.cost()),
        impossible -> Finding.of(
            Severity.SUGGESTION,
            "workload.move-needed",
            "{task} goes from {from} to {to}: {why}",
            "task",
            task,
            "from",
            label(from),
            "to",
            label(to),
            "why",
            impossible.refusal().message(),
            "rule",
            impossible.refusal().code()));
  }

  private static String label(Optional<PersonId> person) {
    return person.map(PersonId::value).orElse("nobody");
  }
}
