package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.Draft;
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
    List<Refusal> missing = new Missing(state, facts).list();
    if (round.isEmpty() || state instanceof Draft) { // no vote of before counts for a draft
      List<Objection> objections = round.map(Round::objections).orElse(ImmutableList.of());
      return new Explanation(state.phase(), List.of(), objections, missing);
    }
    Tally tally = Tally.of(round.get());
    List<StageReport> stages = new ArrayList<>();
    for (int i = 0; i < round.get().stages().size(); i++) {
      stages.add(report(round.get(), tally, i));
    }
    return new Explanation(state.phase(), stages, round.get().objections(), missing);
  }

  private StageReport report(Round round, Tally tally, int index) {
    Stage stage = round.policy().stages().get(index);
    StageReport.Builder report = StageReport.builder()
        .stage(stage.id())
        .status(Missing.status(state, round, tally, index, facts))
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
      Optional<PersonId> standIn = away.flatMap(
          leave -> new Delegates(electorate).findStandIn(index, person, electorate.acted(index)));
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
}
