package dev.gotong.approval;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The rules of reviews.
 *
 * <p>Checks run in this order: may whoever asks do this at all, is the review in a phase for it, have they seen the
 * present revision, what speaks against it at that stage and for that person, can the policy be met. A stranger thus
 * learns nothing about the review.
 *
 * <p>After a post is approved, further votes are still taken, so that it makes no difference which of two people agrees
 * first; and a vote taken back or a late objection takes the approval away.
 */
public final class Approvals
    implements Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> {

  /** Creates the rules, which hold nothing. */
  public Approvals() {}

  @Override
  public ApprovalState initial() {
    return new ApprovalState.Draft(Optional.empty());
  }

  @Override
  public ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
    return Fold.evolve(state, event);
  }

  @Override
  public Decision<ApprovalEvent> decide(
      ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {
    if (command instanceof VoteCommand.Approve approve) { // nearly always one of these two
      return new Voting(state, facts).approve(approve);
    }
    if (command instanceof CourseCommand.Submit submit) {
      return new Submitting(state, facts).submit(submit);
    }
    return command.match(
        vote -> new Voting(state, facts).decide(vote),
        course -> steer(state, course, facts),
        power -> new Emergencies(state, facts).decide(power));
  }

  private static Decision<ApprovalEvent> steer(
      ApprovalState state, CourseCommand command, ApprovalFacts facts) {
    Steering steering = new Steering(state, facts);
    return command.match(
        submit -> new Submitting(state, facts).submit(submit),
        edit -> new Editing(state, facts).noteEdit(edit),
        steering::withdraw,
        reopen -> steering.reopen(),
        steering::rebase,
        tick -> Clockwork.tick(state, facts),
        steering::noteDispatch);
  }

  /**
   * {@return why the post may not go out on a channel now, as far as its review goes; empty if it may}
   *
   * <p>Asked just before a network is called: whoever lost a permission, and whatever became too old, counts no more,
   * though nothing was said of it yet.
   */
  public static Optional<Refusal> findBar(
      ApprovalState state, ApprovalFacts facts, ChannelId channel) {
    ReviewSubject subject = facts.subject();
    if (!(state instanceof ApprovalState.Approved approved)
        || !approved.round().isAt(subject.revision(), subject.digest())) {
      return Optional.of(DispatchRefusals.notApproved(facts, state));
    }
    Round round = approved.round();
    if (subject.revoked()) {
      return Optional.of(DispatchRefusals.policyRevoked(round));
    }
    Optional<StageOverride> spent =
        round.override().filter(override -> override.spentOn().contains(channel));
    if (spent.isPresent()) {
      return Optional.of(DispatchRefusals.overrideSpent(spent.get(), channel));
    }
    List<DroppedVote> struck = Clockwork.struck(round, facts);
    return struck.isEmpty() || Tally.of(Ballot.drop(round, struck)).isComplete()
        ? Optional.empty()
        : Optional.of(DispatchRefusals.notAnyMore(struck));
  }

  /** {@return why that person may not give the post its slot, as far as its review goes; empty if they may} */
  public static Optional<Refusal> findPublisherBar(ApprovalState state, PersonId person) {
    return state
        .findRound()
        .filter(round -> !round.policy().separation().approverMayPublish())
        .filter(round ->
            round.votes().stream().anyMatch(vote -> vote.agrees() && vote.involves(person)))
        .map(round -> DispatchRefusals.approverPublishes(round, person));
  }

  /** {@return how far the review has come: who agreed, who can act, who cannot and why, and what is missing} */
  public static Explanation explain(ApprovalState state, ApprovalFacts facts) {
    return new Explaining(state, facts).explain();
  }

  /** {@return what the command would lead to, if it were given now; nothing happens} */
  public static Preview simulate(
      ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {
    Approvals rules = new Approvals();
    Decision<ApprovalEvent> decision = rules.decide(state, command, facts);
    ApprovalState after =
        rules.evolveAll(state, decision.fold(events -> events, refusal -> List.of()));
    return new Preview(decision, explain(state, facts), explain(after, facts));
  }
}
