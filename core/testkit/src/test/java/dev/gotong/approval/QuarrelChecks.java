package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VoteRetracted;
import dev.gotong.approval.oracle.ApprovalOracle;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of every state of a review: the machine says what the history says, and explains it as it is. */
final class QuarrelChecks {
  private final QuarrelGame game;
  private final ApprovalOracle oracle;

  private QuarrelChecks(QuarrelGame game) {
    this.game = game;
    this.oracle = game.oracle();
  }

  static void check(QuarrelGame game, ApprovalFacts facts) {
    QuarrelChecks checks = new QuarrelChecks(game);
    checks.phase();
    checks.approval();
    checks.explanation(facts);
    if (game.state().findRound().isPresent() && checks.oracle.isSubmitted()) {
      checks.said(game.state().findRound().get());
    }
    if (checks.isAsking()) {
      Round round = game.state().findRound().orElseThrow();
      checks.votes(round);
      checks.stages(round);
      checks.newest(round);
    }
  }

  private boolean isAsking() {
    return game.state() instanceof ApprovalState.InReview || isApproved();
  }

  private boolean isApproved() {
    return game.state() instanceof ApprovalState.Approved;
  }

  private void phase() {
    ApprovalOracle.Phase phase = game.state()
        .match(
            draft -> ApprovalOracle.Phase.DRAFT,
            review -> ApprovalOracle.Phase.REVIEW,
            changes -> ApprovalOracle.Phase.CHANGES,
            approved -> ApprovalOracle.Phase.REVIEW,
            closed -> ApprovalOracle.Phase.CLOSED);
    assertThat(phase).as("the phase").isEqualTo(oracle.phase());
  }

  /** INV-1 and INV-2. */
  private void approval() {
    assertThat(isApproved() ? game.state().findRound().map(Round::digest) : Optional.empty())
        .as("INV-1, INV-2: what is approved")
        .isEqualTo(oracle.isSubmitted() ? oracle.approved() : Optional.empty());
  }

  private void said(Round round) {
    assertThat(round.objections())
        .as("the objections")
        .containsExactlyInAnyOrderElementsOf(oracle.objections());
    assertThat(Set.copyOf(round.contributors()))
        .as("who wrote it")
        .isEqualTo(oracle.contributors());
    boolean vetoed = round.objections().stream()
        .anyMatch(o -> o.isVeto()
            && !(round.policy().overrides().beatsVeto() && round.isOverridden(o.stage())));
    assertThat(isApproved() && vetoed).as("INV-12: approved against a veto").isFalse();
  }

  private void votes(Round round) {
    assertThat(sorted(round.votes())).as("the votes").isEqualTo(sorted(oracle.votes()));
    Set<String> persons = new HashSet<>();
    for (Vote vote : round.votes()) {
      assertThat(persons.add(vote.stage() + " by " + vote.by()))
          .as("INV-8: two votes of %s", vote.by())
          .isTrue();
      assertThat(persons.add(vote.stage() + " for " + vote.principal()))
          .as("INV-8: two votes for %s", vote.principal())
          .isTrue();
      assertThat(round.contributors())
          .as("INV-6: who wrote it")
          .doesNotContain(vote.by(), vote.principal());
    }
  }

  private static List<Vote> sorted(List<Vote> votes) {
    List<Vote> sorted = new ArrayList<>(votes);
    sorted.sort(Comparator.comparing(Vote::stage).thenComparing(Vote::by));
    return sorted;
  }

  private void stages(Round round) {
    for (int i = 0; i < round.stages().size(); i++) {
      StageRecord record = round.record(i);
      Stage stage = round.policy().stages().get(i);
      StageStatus open =
          record.status() == StageStatus.STALLED ? StageStatus.OPEN : record.status();
      assertThat(open).as("INV-8: the status of %s", stage.id()).isEqualTo(oracle.status(stage));
      assertThat(record.applies()).isEqualTo(oracle.applies(stage));
    }
    assertThat(round.override()).as("the override").isEqualTo(oracle.override());
    assertThat(round.asked()).as("the override asked for").isEqualTo(oracle.asked());
  }

  /** INV-11 and INV-13: a vote is what its voter said last at the stage, in this round. */
  private void newest(Round round) {
    for (Vote vote : round.votes()) {
      Optional<ApprovalEvent> last = Optional.empty();
      for (ApprovalEvent event : game.history()) {
        last = event instanceof Submitted ? Optional.empty() : last;
        last = isWord(event, vote) ? Optional.of(event) : last;
      }
      assertThat(last).as("INV-11, INV-13").contains(new VoteCast(vote));
    }
  }

  private static boolean isWord(ApprovalEvent event, Vote vote) {
    if (event instanceof VoteCast cast) {
      return cast.vote().stage().equals(vote.stage()) && cast.vote().by().equals(vote.by());
    }
    if (event instanceof VoteRetracted taken) {
      return taken.stage().equals(vote.stage()) && taken.by().equals(vote.by());
    }
    return event instanceof ObjectionRaised raised
        && raised.objection().isOf(vote.stage(), vote.by(), vote.by());
  }

  /** INV-27. */
  private void explanation(ApprovalFacts facts) {
    Explanation explanation = Approvals.explain(game.state(), facts);
    assertThat(explanation.missing().isEmpty())
        .as("INV-27: %s is missing", explanation.missing())
        .isEqualTo(isApproved());
    for (StageReport report : explanation.stages()) {
      for (StageReport.CanAct can : report.canAct()) {
        assertThat(answer(facts, report.stage(), can.person(), can.onBehalfOf()))
            .as("INV-27: %s can act at %s", can, report.stage())
            .isEqualTo("accepted");
      }
      report
          .cannot()
          .forEach(
              (person, why) -> assertThat(answer(facts, report.stage(), person, Optional.empty()))
                  .as("INV-27: %s cannot act at %s", person, report.stage())
                  .isEqualTo(why.code()));
    }
  }

  private String answer(
      ApprovalFacts facts, String stage, PersonId person, Optional<PersonId> behalf) {
    ReviewSubject subject = facts.subject();
    VoteCommand command =
        new VoteCommand.Approve(stage, subject.revision(), subject.digest(), behalf);
    Decision<ApprovalEvent> decision =
        QuarrelGame.APPROVALS.decide(game.state(), command, facts.askedBy(person));
    return decision.match(
        accepted -> "accepted", refused -> refused.refusal().code(), unchanged -> "unchanged");
  }
}
