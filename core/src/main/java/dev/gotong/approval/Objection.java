package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That somebody stands in the way. It outlives edits, rounds and changes of what applies.
 *
 * @param kind what they want
 * @param stage the id of the stage at which it was raised; the policy of a later round may not know it any more
 * @param by who raised it
 * @param onBehalfOf for whom, if for somebody else
 * @param round in which round, from 1
 * @param reason what should change, or why not; 1 to 2,000 characters
 */
@Value.Builder
@ValueStyle
public record Objection(
    Kind kind, String stage, PersonId by, Optional<PersonId> onBehalfOf, int round, String reason)
    implements WithObjection {
  static final int MAX_REASON = 2_000;

  /** What an objector wants. */
  public enum Kind {
    /** Changes: ends when they agree, become a contributor or leave the team, or when it is cleared. */
    CHANGES,
    /** That it does not go out: ends with a new vote of theirs, or when it is cleared. */
    VETO
  }

  /** Checks the bounds. */
  public Objection {
    Require.id(stage, "stage");
    Require.atLeast(round, 1, "round");
    Require.text(reason, MAX_REASON, "reason");
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whose objection it is: {@code onBehalfOf}, else {@code by}} */
  public PersonId principal() {
    return onBehalfOf.orElse(by);
  }

  boolean isVeto() {
    return kind == Kind.VETO;
  }

  /** Whether a word of {@code person} for {@code principal} at a stage is one of the same objector. */
  boolean isOf(String otherStage, PersonId person, PersonId otherPrincipal) {
    return stage.equals(otherStage) && (by.equals(person) || principal().equals(otherPrincipal));
  }

  /** Builds objections. Not thread-safe. */
  public static final class Builder extends ObjectionBuilder {
    Builder() {}
  }
}
