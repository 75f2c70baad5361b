package dev.gotong.coverage;

import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a decision about a charter may rely on.
 *
 * @param by who asks
 * @param now when, in microseconds
 * @param barred why the person who would own the responsibility could not do it now, as {@link Roster#findBar} finds it; empty
 *     if they could, or if nobody would own it
 */
public record CharterFacts(PersonId by, Instant now, Optional<Refusal> barred) {

  /** Truncates the time. */
  public CharterFacts {
    now = Micros.truncate(now);
  }
}
