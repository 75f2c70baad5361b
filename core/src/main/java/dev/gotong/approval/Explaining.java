package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.StageReport.CanAct;
import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says how far a review has come. Who can act is found by asking the rules, so that it is true. */
final class Explaining {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Explaining(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  Explanation explain() {
    Optional<Round> round = state.findRound();
    if (round.isEmpty()) {
      return new Explanation(state.phase(), List.of(), List.of(), missing());
    }
    Tally tally = Tally.of(round.get());
    List<StageReport> stages = new ArrayList<>();
    for (int i = 0; i < round.get().stages().size(); i++) {
      stages.add(report(round.get(), tally, i));
    }
    return new Explanation(state.phase(), stages, round.get().objections(), missing());
  }

  private StageReport report(Round round, Tally tally, int index) {
    Stage stage = round.policy().stages().get(index);
    StageReport.Builder report = StageReport.builder()
        .stage(stage.id())
        .status(status(round, tally, index))
        .quorum(stage.quorum())
        .because(Applicability.because(stage, facts.subject().attributes()))
        .deadline(new Timers(round, facts).findDeadline(index));
    for (Vote vote : round.votes()) {
      if (vote.stage().equals(stage.id())) {
        report.addVotes(vote);
      }
    }
    for (DroppedVote vote : round.dropped()) {
      if (vote.vote().stage().equals(stage.id())) {
        report.addDropped(vote);
      }
    }
    if (state instanceof InReview || state instanceof Approved) {
      for (PersonId person : people(stage)) {
        ask(report, index, stage, person);
      }
    }
    return report.build();
  }

  private StageStatus status(Round round, Tally tally, int index) {
    StageStatus status = tally.status(index);
    boolean stalled = status == StageStatus.OPEN
        && state instanceof InReview
        && new Electorate(round, facts).isStalled(index);
    return stalled ? StageStatus.STALLED : status;
  }

  /** Who holds the permission of the stage, or is asked for by name. */
  private Set<PersonId> people(Stage stage) {
    Set<PersonId> people = new TreeSet<>(facts.people().permitted(stage.id()));
    for (Clause clause : stage.quorum()) {
      people.addAll(clause
          .selector()
          .<Set<PersonId>>match(
              anyone -> Set.of(),
              role -> Set.of(),
              Selector.AnyOf::people,
              Selector.AllOf::people));
    }
    return people;
  }

  private void ask(StageReport.Builder report, int index, Stage stage, PersonId person) {
    Optional<String> away = Optional.ofNullable(facts.people().away().get(person));
    Decision<ApprovalEvent> own = decide(stage, person, Optional.empty());
    if (own instanceof Decision.Refused<ApprovalEvent> refused) {
      report.putCannot(person, refused.refusal());
      return;
    }
    if (own instanceof Decision.Accepted<ApprovalEvent>) {
      report.addCanAct(new CanAct(person, Optional.empty(), away));
      Electorate electorate = new Electorate(state.findRound().orElseThrow(), facts);
      Optional<PersonId> standIn =
          away.flatMap(leave -> new Delegates(electorate).findStandIn(index, person, Set.of()));
      standIn
          .filter(by -> decide(stage, by, Optional.of(person)) instanceof Decision.Accepted)
          .ifPresent(by -> report.addCanAct(new CanAct(by, Optional.of(person), Optional.empty())));
    }
  }

  private Decision<ApprovalEvent> decide(
      Stage stage, PersonId person, Optional<PersonId> onBehalfOf) {
    ReviewSubject subject = facts.subject();
    Approve approve = new Approve(stage.id(), subject.revision(), subject.digest(), onBehalfOf);
    return new Voting(state, facts.askedBy(person)).decide(approve);
  }

  private List<Refusal> missing() {
    if (state instanceof Approved) {
      return List.of();
    }
    if (!(state instanceof InReview review)) {
      return List.of(Refusal.of(
          "approval.missing-submission",
          "somebody has to {act}: the post is {phase}",
          "act",
          state instanceof ApprovalState.Closed ? "reopen it" : "submit it",
          "phase",
          state.phase()));
    }
    return missing(review.round());
  }

  private List<Refusal> missing(Round round) {
    ImmutableList.Builder<Refusal> missing = ImmutableList.builder();
    Tally tally = Tally.of(round);
    for (int i = 0; i < round.stages().size(); i++) {
      Stage stage = round.policy().stages().get(i);
      StageStatus status = status(round, tally, i);
      if (stage.required() && !status.isDone()) {
        missing.add(Refusal.of(
            "approval.missing-stage",
            "{stage} is {status}",
            "stage",
            stage.id(),
            "status",
            Told.word(status)));
      }
    }
    for (Objection objection : round.objections()) {
      missing.add(Refusal.of(
          "approval.standing-objection",
          "{member} has to agree at {stage} or clear an objection: {reason}",
          "member",
          objection.principal(),
          "stage",
          objection.stage(),
          "reason",
          objection.reason()));
    }
    if (round.unconfirmed()) {
      missing.add(Refusal.of(
          "approval.missing-confirmation",
          "one more person has to agree at the last stage, since it was no vote that completed the"
              + " review"));
    }
    if (missing.build().isEmpty()) { // such as a policy of which no stage applies any more
      missing.add(Refusal.of(
          "approval.missing-submission",
          "somebody has to {act}: the post is {phase}",
          "act",
          "submit it again",
          "phase",
          state.phase()));
    }
    return missing.build();
  }
}
