package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BLOG;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.START;

import dev.gotong.base.Digest;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of every command, event and state of a review. */
final class Samples {
  static final Digest DIGEST = Setting.digest(2);
  static final Instant LATER = START.plus(Duration.ofDays(1));

  /** citra agrees at the editors for bo, who is away. */
  static final Vote VOTE = Vote.builder()
      .stage("editor")
      .by(CITRA)
      .onBehalfOf(BO)
      .verdict(Verdict.APPROVE)
      .revision(2)
      .digest(DIGEST)
      .addFits(0)
      .addVia(CITRA)
      .leave("leave-1")
      .at(START)
      .build();

  static final Objection OBJECTION = Objection.builder()
      .kind(Objection.Kind.CHANGES)
      .stage("legal")
      .by(EKA)
      .round(3)
      .reason("too loud")
      .build();

  static final StageOverride OVERRIDE = StageOverride.builder()
      .addStages("legal", "editor")
      .by(DEDE)
      .confirmedBy(EKA)
      .revision(2)
      .digest(DIGEST)
      .reason("people must know")
      .ticket("T-1")
      .build();

  static final Round ROUND = Round.builder()
      .number(3)
      .policy(BRAND)
      .content(
          RoundContent.builder().revision(2).digest(DIGEST).addContributors(ANA).build())
      .addStages(StageRecord.of(Truth.TRUE), StageRecord.of(Truth.FALSE))
      .build();

  private Samples() {}

  static List<ApprovalCommand> commands() {
    return List.of(
        new VoteCommand.Approve("editor", 2, DIGEST),
        new VoteCommand.Abstain("editor", 2, DIGEST),
        new VoteCommand.RequestChanges("editor", 2, DIGEST, "too loud"),
        new VoteCommand.CastVeto("editor", 2, DIGEST, "not ours"),
        new VoteCommand.RetractVote("editor"),
        new VoteCommand.ClearObjection("editor", BO),
        new CourseCommand.Submit(2, DIGEST),
        new CourseCommand.NoteEdit(2, DIGEST, Set.of(), false),
        new CourseCommand.Withdraw("later"),
        new CourseCommand.Reopen(),
        new CourseCommand.RebasePolicy(7),
        new CourseCommand.Tick(),
        new CourseCommand.NoteDispatch(BLOG),
        new PowerCommand.OverrideStages(Set.of("legal"), 2, DIGEST, "it burns", Optional.empty()),
        new PowerCommand.ConfirmOverride(2, DIGEST),
        new PowerCommand.InvalidateVotes(BO, "phished"),
        new PowerCommand.Delegate("editor", BO, CITRA, LATER),
        new PowerCommand.EndDelegation("editor", BO));
  }

  static List<ApprovalState> states() {
    return List.of(
        new ApprovalState.Draft(Optional.of(ROUND)),
        new ApprovalState.InReview(ROUND),
        new ApprovalState.ChangesRequested(ROUND),
        new ApprovalState.Approved(ROUND),
        new ApprovalState.Closed(Optional.of(ROUND), Ending.WITHDRAWN, Optional.of(ANA)));
  }

  static List<RoundEvent> roundEvents() {
    return List.of(
        RoundEvent.Submitted.builder()
            .round(3)
            .policy(BRAND)
            .policyEditor(DEDE)
            .route(1)
            .revision(2)
            .digest(DIGEST)
            .addContributors(BO, ANA)
            .addApplies(Truth.TRUE, Truth.FALSE)
            .addBecause("sponsored is no")
            .build(),
        RoundEvent.EditNoted.builder()
            .by(ANA)
            .revision(2)
            .digest(DIGEST)
            .addFacets(Facet.of(Facet.Kind.NOTES))
            .cosmetic(false)
            .addApplies(Truth.TRUE, Truth.UNKNOWN)
            .addDropped(dropped(DroppedVote.Cause.EDIT))
            .unconfirmed(true)
            .build(),
        RoundEvent.PolicyRebased.builder()
            .policy(BRAND)
            .addApplies(Truth.TRUE, Truth.TRUE)
            .addDropped(dropped(DroppedVote.Cause.POLICY))
            .unconfirmed(false)
            .build(),
        new RoundEvent.SentBack(RoundEvent.SentBack.Cause.CHANGES_WANTED),
        new RoundEvent.Ended(Ending.WITHDRAWN, Optional.of(ANA), "later"),
        new RoundEvent.Reopened(ANA));
  }

  static List<VoteEvent> voteEvents() {
    return List.of(
        new VoteEvent.VoteCast(VOTE),
        new VoteEvent.VoteRetracted("editor", BO),
        new VoteEvent.VotesStruck(List.of(dropped(DroppedVote.Cause.NOT_ELIGIBLE))),
        new VoteEvent.VotesInvalidated(
            BO, List.of(dropped(DroppedVote.Cause.INVALIDATED)), "phished"),
        new VoteEvent.ObjectionRaised(OBJECTION),
        new VoteEvent.ObjectionCleared("legal", EKA, VoteEvent.ObjectionCleared.How.TAKEN_BACK));
  }

  static List<StageEvent> stageEvents() {
    return List.of(
        StageEvent.StageMoved.builder()
            .stage("editor")
            .status(StageStatus.STALLED)
            .addPeople(DEDE, BO)
            .addExpected(CITRA)
            .at(START)
            .build(),
        new StageEvent.Cleared(3, 2, DIGEST),
        new StageEvent.Lost(LossCause.EDIT, 2, DIGEST));
  }

  static List<TimeEvent> timeEvents() {
    return List.of(
        TimeEvent.StepTaken.builder()
            .stage("editor")
            .number(1)
            .action(TimeEvent.StepTaken.Action.REASSIGNED)
            .addPeople(CITRA)
            .putInstead(CITRA, BO)
            .deadline(LATER)
            .build(),
        new TimeEvent.LeadPassed(LATER),
        new TimeEvent.Ticked(LATER, 6_000, true));
  }

  static List<PowerEvent> powerEvents() {
    return List.of(
        new PowerEvent.OverrideAsked(OVERRIDE.withConfirmedBy(Optional.empty())),
        new PowerEvent.Overridden(OVERRIDE),
        new PowerEvent.AuditRaised(DEDE, "people must know"),
        new PowerEvent.LookBackDue(LATER),
        new PowerEvent.OverrideSpent(BLOG),
        new PowerEvent.Delegated(Delegation.of("editor", BO, CITRA, LATER)),
        new PowerEvent.DelegationEnded("editor", BO));
  }

  private static DroppedVote dropped(DroppedVote.Cause cause) {
    return new DroppedVote(VOTE, cause);
  }
}
