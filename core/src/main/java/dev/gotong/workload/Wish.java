package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * What would have to be different for a certain person to have a task.
 *
 * @param task the task
 * @param person the person; they may have it already
 * @param shift what would be if they took it, all else as planned
 * @param swap the exchange for one of their own tasks that costs least; empty if none is allowed
 * @param inTheWay every rule that keeps them from it, not only the first
 */
public record Wish(
    TaskId task, PersonId person, Alternative shift, Optional<Swap> swap, List<Refusal> inTheWay) {

  /** Copies. */
  public Wish {
    inTheWay = ImmutableList.copyOf(inTheWay);
  }

  /**
   * Two tasks change places.
   *
   * @param other what the person would give away for it
   * @param cost how much worse the plan would be
   */
  public record Swap(TaskId other, Difference cost) {}

  /** {@return the wish as a sentence} */
  public String message() {
    String first = inTheWay.isEmpty()
        ? shift.match(
            possible -> person + " could take " + task + ": " + possible.cost(),
            impossible -> impossible.refusal().message())
        : String.join("; ", inTheWay.stream().map(Refusal::message).toList());
    return first
        + swap.map(s -> "; in exchange for " + s.other() + ": " + s.cost()).orElse("");
  }
}
