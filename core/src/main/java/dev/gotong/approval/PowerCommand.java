package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What takes a right of its own: emergencies, accounts in wrong hands, and who stands in for whom. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PowerCommand.OverrideStages.class, name = "override"),
  @JsonSubTypes.Type(value = PowerCommand.ConfirmOverride.class, name = "confirm-override"),
  @JsonSubTypes.Type(value = PowerCommand.InvalidateVotes.class, name = "invalidate-votes"),
  @JsonSubTypes.Type(value = PowerCommand.Delegate.class, name = "delegate"),
  @JsonSubTypes.Type(value = PowerCommand.EndDelegation.class, name = "end-delegation")
})
public sealed interface PowerCommand extends ApprovalCommand {

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super OverrideStages, ? extends T> override,
      Function<? super ConfirmOverride, ? extends T> confirm,
      Function<? super InvalidateVotes, ? extends T> invalidate,
      Function<? super Delegate, ? extends T> delegate,
      Function<? super EndDelegation, ? extends T> endDelegation) {
    if (this instanceof OverrideStages command) {
      return override.apply(command);
    }
    if (this instanceof ConfirmOverride command) {
      return confirm.apply(command);
    }
    if (this instanceof InvalidateVotes command) {
      return invalidate.apply(command);
    }
    if (this instanceof Delegate command) {
      return delegate.apply(command);
    }
    return endDelegation.apply(
        (EndDelegation) this); // the interface is sealed: nothing else is left
  }

  /**
   * Sets stages aside in an emergency ("break glass"). It counts for exactly this content, once for each channel.
   *
   * @param stages the ids of the stages, at least one
   * @param seenRevision the revision that is to go out
   * @param seenDigest its digest
   * @param reason why, 1 to 2,000 characters; the policy may ask for more
   * @param ticket where the case is kept, 1 to 200 characters
   */
  record OverrideStages(
      Set<String> stages,
      int seenRevision,
      Digest seenDigest,
      String reason,
      Optional<String> ticket)
      implements PowerCommand {

    /** Checks the bounds, and sorts the stages. */
    public OverrideStages {
      stages = ImmutableSortedSet.copyOf(stages);
      Require.between(stages.size(), 1, 10, "number of stages");
      stages.forEach(stage -> Require.id(stage, "stage"));
      Require.atLeast(seenRevision, 1, "seenRevision");
      Require.text(reason, Objection.MAX_REASON, "reason");
      ticket.ifPresent(text -> Require.text(text, 200, "ticket"));
    }
  }

  /**
   * Agrees, as a second person, to the override that was asked for.
   *
   * @param seenRevision the revision that is to go out
   * @param seenDigest its digest
   */
  record ConfirmOverride(int seenRevision, Digest seenDigest) implements PowerCommand {

    /** Checks the revision. */
    public ConfirmOverride {
      Require.atLeast(seenRevision, 1, "seenRevision");
    }
  }

  /**
   * Strikes all votes of an account that is in wrong hands, those cast for somebody else or by somebody else for it
   * included.
   *
   * @param person whose account
   * @param reason why, 1 to 500 characters
   */
  record InvalidateVotes(PersonId person, String reason) implements PowerCommand {

    /** Checks the reason. */
    public InvalidateVotes {
      Require.text(reason, 500, "reason");
    }
  }

  /**
   * Names who stands in for somebody at one stage of this review before their backups do, while they are away.
   *
   * @param stage the id of the stage
   * @param principal for whom
   * @param to who stands in
   * @param until until when, not included
   */
  record Delegate(String stage, PersonId principal, PersonId to, Instant until)
      implements PowerCommand {

    /** Checks that the two differ, and truncates the time. */
    public Delegate {
      Require.id(stage, "stage");
      Require.that(!principal.equals(to), "%s cannot stand in for themselves", to);
      until = Micros.truncate(until);
    }
  }

  /**
   * Ends that. A vote that was cast meanwhile stays.
   *
   * @param stage the id of the stage
   * @param principal for whom somebody stands in
   */
  record EndDelegation(String stage, PersonId principal) implements PowerCommand {

    /** Checks the id. */
    public EndDelegation {
      Require.id(stage, "stage");
    }
  }
}
