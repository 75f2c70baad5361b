package dev.gotong.task;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.Optional;

/**
 * What a decision about a task may rely on.
 *
 * @param by who asks
 * @param barred why the person who would own it may not, as {@link Eligibility} finds it; empty if they may, or if
 *     nobody would own it
 */
public record TaskFacts(PersonId by, Optional<Refusal> barred) {

  /** {@return the facts when {@code by} asks and nothing stands against the owner} */
  public static TaskFacts of(PersonId by) {
    return new TaskFacts(by, Optional.empty());
  }
}
