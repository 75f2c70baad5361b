package dev.gotong.approval;

import dev.gotong.base.ValueStyle;
import org.immutables.value.Value;

/**
 * What an edit does to a review that is under way.
 *
 * @param locked whether the post may not be edited in review and when it is approved; false unless set
 * @param staleness which edits end votes, where a stage says nothing else; those of what the stage watches unless set
 * @param cascade whether votes of all stages of higher rank end, too; false unless set
 * @param mayComplete whether an edit may leave the post approved that was not; else one more person of the last stage
 *     must agree; false unless set
 * @param olderVotes whether a vote for an earlier revision counts if nothing that its stage watches has changed since;
 *     true unless set
 */
@Value.Builder
@ValueStyle
public record EditRules(
    boolean locked, Staleness staleness, boolean cascade, boolean mayComplete, boolean olderVotes)
    implements WithEditRules {

  /** {@return the usual rules} */
  public static EditRules standard() {
    return builder().build();
  }

  /** {@return a builder of the usual rules} */
  public static Builder builder() {
    return new Builder()
        .locked(false)
        .staleness(Staleness.AFFECTED)
        .cascade(false)
        .mayComplete(false)
        .olderVotes(true);
  }

  /** Builds rules. Not thread-safe. */
  public static final class Builder extends EditRulesBuilder {
    Builder() {}
  }
}
