package dev.gotong.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody says at a stage.
 *
 * <p>{@code seenRevision} (from 1) and {@code seenDigest} are what whoever speaks had before them; {@code onBehalfOf} is
 * for whom they speak, empty for themselves.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VoteCommand.Approve.class, name = "approve"),
  @JsonSubTypes.Type(value = VoteCommand.Abstain.class, name = "abstain"),
  @JsonSubTypes.Type(value = VoteCommand.RequestChanges.class, name = "request-changes"),
  @JsonSubTypes.Type(value = VoteCommand.CastVeto.class, name = "veto"),
  @JsonSubTypes.Type(value = VoteCommand.RetractVote.class, name = "retract-vote"),
  @JsonSubTypes.Type(value = VoteCommand.ClearObjection.class, name = "clear-objection")
})
public sealed interface VoteCommand extends ApprovalCommand {

  /** {@return the id of the stage} */
  String stage();

  /** {@return what the function for this case makes of it} */
  default <T> T match(
      Function<? super Approve, ? extends T> approve,
      Function<? super Abstain, ? extends T> abstain,
      Function<? super RequestChanges, ? extends T> requestChanges,
      Function<? super CastVeto, ? extends T> veto,
      Function<? super RetractVote, ? extends T> retractVote,
      Function<? super ClearObjection, ? extends T> clearObjection) {
    if (this instanceof Approve command) {
      return approve.apply(command);
    }
    if (this instanceof Abstain command) {
      return abstain.apply(command);
    }
    if (this instanceof RequestChanges command) {
      return requestChanges.apply(command);
    }
    if (this instanceof CastVeto command) {
      return veto.apply(command);
    }
    if (this instanceof RetractVote command) {
      return retractVote.apply(command);
    }
    return clearObjection.apply(
        (ClearObjection) this); // the interface is sealed: nothing else is left
  }

  /**
   * Agrees; whoever objected there is content with it now.
   *
   * @param stage the id of the stage
   * @param seenRevision the revision that is agreed to
   * @param seenDigest its digest
   * @param onBehalfOf for whom, while they are away
   */
  record Approve(String stage, int seenRevision, Digest seenDigest, Optional<PersonId> onBehalfOf)
      implements VoteCommand {

    /** Checks the bounds. */
    public Approve {
      requireSeen(stage, seenRevision);
    }

    /** Agrees for oneself. */
    public Approve(String stage, int seenRevision, Digest seenDigest) {
      this(stage, seenRevision, seenDigest, Optional.empty());
    }

    /** {@return the same for somebody who is away} */
    public Approve onBehalfOf(PersonId person) {
      return new Approve(stage, seenRevision, seenDigest, Optional.of(person));
    }
  }

  /**
   * Has no opinion: it is on record, counts for nothing, and ends a veto of one's own, but no request for changes.
   *
   * @param stage the id of the stage
   * @param seenRevision the revision that was seen
   * @param seenDigest its digest
   * @param onBehalfOf for whom, while they are away
   */
  record Abstain(String stage, int seenRevision, Digest seenDigest, Optional<PersonId> onBehalfOf)
      implements VoteCommand {

    /** Checks the bounds. */
    public Abstain {
      requireSeen(stage, seenRevision);
    }

    /** Abstains for oneself. */
    public Abstain(String stage, int seenRevision, Digest seenDigest) {
      this(stage, seenRevision, seenDigest, Optional.empty());
    }

    /** {@return the same for somebody who is away} */
    public Abstain onBehalfOf(PersonId person) {
      return new Abstain(stage, seenRevision, seenDigest, Optional.of(person));
    }
  }

  /**
   * Wants changes: the post goes back once enough people at the stage do, and the stage is not done before they agree.
   *
   * @param stage the id of the stage
   * @param seenRevision the revision that should change
   * @param seenDigest its digest
   * @param reason what should change, 1 to 2,000 characters
   * @param onBehalfOf for whom, while they are away
   */
  record RequestChanges(
      String stage,
      int seenRevision,
      Digest seenDigest,
      String reason,
      Optional<PersonId> onBehalfOf)
      implements VoteCommand {

    /** Checks the bounds. */
    public RequestChanges {
      requireSeen(stage, seenRevision);
      Require.text(reason, Objection.MAX_REASON, "reason");
    }

    /** Asks for oneself. */
    public RequestChanges(String stage, int seenRevision, Digest seenDigest, String reason) {
      this(stage, seenRevision, seenDigest, reason, Optional.empty());
    }

    /** {@return the same for somebody who is away} */
    public RequestChanges onBehalfOf(PersonId person) {
      return new RequestChanges(stage, seenRevision, seenDigest, reason, Optional.of(person));
    }
  }

  /**
   * Says no: what that does is said by the stage.
   *
   * @param stage the id of the stage
   * @param seenRevision the revision that must not go out
   * @param seenDigest its digest
   * @param reason why, 1 to 2,000 characters
   * @param onBehalfOf for whom, while they are away
   */
  record CastVeto(
      String stage,
      int seenRevision,
      Digest seenDigest,
      String reason,
      Optional<PersonId> onBehalfOf)
      implements VoteCommand {

    /** Checks the bounds. */
    public CastVeto {
      requireSeen(stage, seenRevision);
      Require.text(reason, Objection.MAX_REASON, "reason");
    }

    /** Says no for oneself. */
    public CastVeto(String stage, int seenRevision, Digest seenDigest, String reason) {
      this(stage, seenRevision, seenDigest, reason, Optional.empty());
    }

    /** {@return the same for somebody who is away} */
    public CastVeto onBehalfOf(PersonId person) {
      return new CastVeto(stage, seenRevision, seenDigest, reason, Optional.of(person));
    }
  }

  /**
   * Takes one's own vote back, cast for oneself or for somebody else. An earlier vote does not come to life again.
   *
   * @param stage the id of the stage at which it was cast
   */
  record RetractVote(String stage) implements VoteCommand {

    /** Checks the id. */
    public RetractVote {
      Require.id(stage, "stage");
    }
  }

  /**
   * Takes an objection back without agreeing: one's own, or with the right to clear that of somebody else.
   *
   * @param stage the id of the stage at which it was raised
   * @param objector who raised it
   */
  record ClearObjection(String stage, PersonId objector) implements VoteCommand {

    /** Checks the id. */
    public ClearObjection {
      Require.id(stage, "stage");
    }
  }

  private static void requireSeen(String stage, int seenRevision) {
    Require.id(stage, "stage");
    Require.atLeast(seenRevision, 1, "seenRevision");
  }
}
