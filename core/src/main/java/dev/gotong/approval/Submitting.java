package dev.gotong.approval;

import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.ChangesRequested;
import dev.gotong.approval.ApprovalState.Draft;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.predicate.Truth;
import java.util.List;
import java.util.Optional;

/** The rules by which a round begins. Whether somebody may submit at all is asked before, by the desk. */
final class Submitting {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Submitting(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Decision<ApprovalEvent> submit(Submit command) {
    ReviewSubject subject = facts.subject();
    if (!(state instanceof Draft) && !(state instanceof ChangesRequested)) {
      return isSame(command)
          ? Decision.unchanged()
          : refuse(Refusals.wrongPhase("submit", facts, state, "a draft or waiting for changes"));
    }
    if (subject.frozen()) {
      return refuse(Refusals.frozen("submit", facts));
    }
    if (command.seenRevision() != subject.revision()
        || !command.seenDigest().equals(subject.digest())) {
      return refuse(Refusals.stale(
          "submit",
          facts,
          command.seenRevision(),
          command.seenDigest(),
          subject.revision(),
          subject.digest()));
    }
    Optional<Refusal> passed = subject
        .slot()
        .filter(slot -> !slot.isAfter(facts.now()))
        .map(slot -> Refusals.slotPassed(facts, slot));
    if (passed.isPresent()) {
      return refuse(passed.get());
    }
    Submitted submitted = submitted();
    ApprovalState begun = Fold.evolve(state, submitted);
    Optional<Refusal> bar = findBar(begun.findRound().orElseThrow());
    return bar.isPresent() ? refuse(bar.get()) : Settlement.begin(state, submitted, begun, facts);
  }

  /** Whether exactly that is under review, or approved, under the policy of now. */
  private boolean isSame(Submit command) {
    return (state instanceof InReview || state instanceof Approved)
        && state
            .findRound()
            .filter(round -> round.isAt(command.seenRevision(), command.seenDigest())
                && round.isAt(facts.subject().revision(), facts.subject().digest())
                && round.policy().equals(facts.subject().policy()))
            .isPresent();
  }

  private Submitted submitted() {
    ReviewSubject subject = facts.subject();
    return new Submitted(
        state.findRound().map(Round::number).orElse(0) + 1,
        subject.policy(),
        subject.policyEditor(),
        subject.route(),
        subject.revision(),
        subject.digest(),
        subject.contributors(),
        Applicability.of(subject.policy(), subject.attributes()),
        Applicability.because(subject.policy(), subject.attributes()));
  }

  private Optional<Refusal> findBar(Round begun) {
    if (begun.asksNobody() && !begun.policy().selfPublish()) {
      return Optional.of(Refusals.nothingApplies(facts));
    }
    for (int i = 0; i < begun.stages().size(); i++) {
      Stage stage = begun.policy().stages().get(i);
      if (stage.required()
          && stage.onUnknown() == Stage.OnUnknown.ERROR
          && begun.record(i).applies() == Truth.UNKNOWN) {
        List<String> because = Applicability.because(stage, facts.subject().attributes());
        return Optional.of(Refusals.unknownCondition(facts, stage, because));
      }
    }
    return new Outlook(new Electorate(begun, facts))
        .findUnreachable()
        .map(index -> Refusals.unreachable(facts, begun, index));
  }

  private static Decision<ApprovalEvent> refuse(Refusal refusal) {
    return Decision.refuse(refusal);
  }
}
