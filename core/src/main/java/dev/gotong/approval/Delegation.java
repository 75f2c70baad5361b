package dev.gotong.approval;

import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;

/**
 * Who stands in for somebody at one stage before their backups do, while they are away.
 *
 * @param stage the id of the stage
 * @param principal for whom
 * @param to who stands in
 * @param until until when, not included, in microseconds
 */
public record Delegation(String stage, PersonId principal, PersonId to, Instant until) {

  /** Checks the id, and truncates the time. */
  public Delegation {
    Require.id(stage, "stage");
    until = Micros.truncate(until);
  }

  /** {@return a delegation} */
  public static Delegation of(String stage, PersonId principal, PersonId to, Instant until) {
    return new Delegation(stage, principal, to, until);
  }

  boolean isOf(String otherStage, PersonId person) {
    return stage.equals(otherStage) && principal.equals(person);
  }
}
