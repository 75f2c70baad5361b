package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;

/**
 * That somebody wants changes. It outlives edits and rounds, until {@code by} agrees at that stage or clears it.
 *
 * @param stage the id of the stage at which it was raised; the policy of a later round may not know it any more
 * @param by who wants changes
 * @param reason what should change, 1 to 2,000 characters
 */
public record Objection(String stage, PersonId by, String reason) {
  static final int MAX_REASON = 2_000;

  /** Checks the bounds. */
  public Objection {
    Require.id(stage, "stage");
    Require.text(reason, MAX_REASON, "reason");
  }

  boolean isOf(String otherStage, PersonId person) {
    return stage.equals(otherStage) && by.equals(person);
  }
}
