package dev.gotong.approval;

import dev.gotong.approval.ApprovalPolicy.ReopenRejected;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.Closed;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.CourseCommand.RebasePolicy;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.approval.PowerEvent.OverrideSpent;
import dev.gotong.approval.RoundEvent.Ended;
import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.RoundEvent.Reopened;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules by which a review ends early, begins again, or goes on under another policy. */
final class Steering {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Steering(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Decision<ApprovalEvent> withdraw(Withdraw command) {
    if (!isAuthor() && !facts.rights().contains(ReviewRight.WITHDRAW)) {
      return refuse(Refusals.forbidden(
          "withdraw the post",
          facts,
          "being its author, or the right to withdraw posts of others"));
    }
    if (state instanceof Closed closed) {
      return closed.ending() == Ending.WITHDRAWN
          ? Decision.unchanged()
          : refuse(Refusals.wrongPhase("withdraw the post", facts, state, Refusals.first(state)));
    }
    if (facts.subject().frozen()) {
      return refuse(Refusals.frozen("withdraw the post", facts));
    }
    return Settlement.accept(
        state,
        new Ended(Ending.WITHDRAWN, facts.person(), command.reason()),
        facts,
        LossCause.CLOSED);
  }

  Decision<ApprovalEvent> reopen() {
    String verb = "reopen the post";
    if (!mayReopen()) {
      return refuse(Refusals.forbidden(
          verb,
          facts,
          "the right to reopen posts, or a policy that lets " + facts.by().label() + " do so"));
    }
    if (!(state instanceof Closed)) {
      return refuse(Refusals.wrongPhase(verb, facts, state, "rejected, withdrawn or expired"));
    }
    if (facts.subject().frozen()) {
      return refuse(Refusals.frozen(verb, facts));
    }
    return Settlement.accept(
        state, new Reopened(facts.person().orElseThrow()), facts, LossCause.CLOSED);
  }

  private boolean mayReopen() {
    if (facts.person().isEmpty()) {
      return false;
    }
    boolean manager = facts.rights().contains(ReviewRight.REOPEN);
    if (!(state instanceof Closed closed) || closed.ending() != Ending.REJECTED) {
      return manager || isAuthor();
    }
    ReopenRejected who =
        closed.last().map(round -> round.policy().reopenRejected()).orElse(ReopenRejected.MANAGER);
    return manager
        || (who == ReopenRejected.AUTHOR && isAuthor())
        || (who == ReopenRejected.REJECTER && closed.by().equals(facts.person()));
  }

  private boolean isAuthor() {
    return facts.person().filter(facts.subject().author()::equals).isPresent();
  }

  Decision<ApprovalEvent> rebase(RebasePolicy command) {
    String verb = "move the review to another policy";
    if (!facts.rights().contains(ReviewRight.REBASE)) {
      return refuse(Refusals.forbidden(verb, facts, "the right to do so"));
    }
    if (!(state instanceof InReview) && !(state instanceof Approved)) {
      return refuse(Refusals.wrongPhase(verb, facts, state, "in review or approved"));
    }
    if (facts.subject().frozen()) {
      return refuse(Refusals.frozen(verb, facts));
    }
    ApprovalPolicy selected = facts.subject().policy();
    if (command.version() != selected.version()) {
      return refuse(Refusals.policyVersion(facts, command.version()));
    }
    Round round = state.findRound().orElseThrow();
    if (round.policy().equals(selected)) {
      return Decision.unchanged();
    }
    PolicyRebased rebased = rebased(round, selected);
    return Settlement.acceptUnconfirmed(
        state, waits -> List.of(rebased.withUnconfirmed(waits)), facts, LossCause.POLICY);
  }

  private PolicyRebased rebased(Round round, ApprovalPolicy selected) {
    List<DroppedVote> dropped = new ArrayList<>();
    for (Vote vote : round.votes()) {
      Optional<Stage> before = round.policy().findStage(vote.stage());
      boolean ofEditor = !selected.separation().policyEditorMayApprove()
          && facts.subject().policyEditor().filter(vote::involves).isPresent();
      if (ofEditor || !before.equals(selected.findStage(vote.stage()))) {
        dropped.add(new DroppedVote(vote, DroppedVote.Cause.POLICY));
      }
    }
    return new PolicyRebased(
        selected,
        facts.subject().policyEditor(),
        Applicability.of(selected, facts.subject().attributes()),
        dropped,
        false);
  }

  /** An override has done its service for a channel; nothing else comes of a dispatch here. */
  Decision<ApprovalEvent> noteDispatch(NoteDispatch command) {
    boolean counts = state
        .findRound()
        .flatMap(Round::override)
        .filter(override -> !override.spentOn().contains(command.channel()))
        .isPresent();
    return counts ? Decision.accept(new OverrideSpent(command.channel())) : Decision.unchanged();
  }

  private static Decision<ApprovalEvent> refuse(Refusal refusal) {
    return Decision.refuse(refusal);
  }
}
