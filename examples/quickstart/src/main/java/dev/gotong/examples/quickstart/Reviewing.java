package dev.gotong.examples.quickstart;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.Round;
import dev.gotong.approval.StageReport;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.formats.CalendarRow;
import dev.gotong.team.Backups;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import java.util.List;
import java.util.Optional;

/**
 * Votes as the calendar asks for it: at the first stage the first approver that a row names, at the second the second;
 * for one who is away their backups, the first who may; and where a row names nobody, the first who may.
 */
final class Reviewing {
  /** Somebody who votes, and for whom if not for themselves. */
  private record Voter(PersonId by, Optional<PersonId> onBehalfOf) {}

  private final Job job;
  private final RunLog log;

  Reviewing(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  /** Votes at every stage but the last, so that the last has time. */
  void prepare(CalendarRow row) {
    vote(row, stages(row.id()) - 1);
  }

  /** Votes at every stage; what then waits for people who are not there is noted as it stands. */
  void review(CalendarRow row) {
    vote(row, stages(row.id()));
    explanation(row.id())
        .filter(known -> isStuck(row.id(), known))
        .ifPresent(known -> log.stuck.put(row.id(), new RunLog.Stuck(row.id(), job.now(), known)));
  }

  private boolean isStuck(PostId id, Explanation known) {
    return round(id).isPresent()
        && known.stages().stream().anyMatch(stage -> stage.status() == StageStatus.STALLED);
  }

  private void vote(CalendarRow row, int stages) {
    for (int number = 0; number < stages; number++) {
      vote(row, number, report(row.id(), number));
    }
  }

  private int stages(PostId id) {
    return round(id).map(round -> round.policy().stages().size()).orElse(0);
  }

  private Optional<Round> round(PostId id) {
    ApprovalState state = job.gotong.approvals().state(job.workspace(), id);
    return state instanceof ApprovalState.InReview review
        ? Optional.of(review.round())
        : Optional.empty();
  }

  private Optional<Explanation> explanation(PostId id) {
    return job.gotong.approvals().explain(job.workspace(), id);
  }

  private StageReport report(PostId id, int number) {
    return explanation(id).orElseThrow().stages().get(number);
  }

  private void vote(CalendarRow row, int number, StageReport stage) {
    boolean waits = stage.status() == StageStatus.OPEN || stage.status() == StageStatus.STALLED;
    if (!waits) {
      return;
    }
    for (Voter voter : voters(row, number, stage)) {
      Optional<Refusal> refusal = approve(row.id(), stage.stage(), voter);
      if (refusal.isEmpty()) {
        return;
      }
      log.noVote(new RunLog.NoVote(row.id(), voter.by(), voter.onBehalfOf(), refusal.get()));
    }
  }

  private Optional<Refusal> approve(PostId id, String stage, Voter voter) {
    Round round = round(id).orElseThrow();
    return TeamSetup.refusal(job.gotong
        .approvals()
        .carryOut(
            job.by(voter.by()),
            id,
            new VoteCommand.Approve(stage, round.revision(), round.digest(), voter.onBehalfOf())));
  }

  /** Who is asked, in order, until one may: nobody is asked twice, and nobody who is away. */
  private List<Voter> voters(CalendarRow row, int number, StageReport stage) {
    Optional<PersonId> named = named(job, row, number);
    if (named.isEmpty()) {
      return stage.canAct().stream()
          .filter(can -> can.onBehalfOf().isEmpty() && can.away().isEmpty())
          .map(can -> new Voter(can.person(), Optional.empty()))
          .limit(1)
          .toList();
    }
    Team team = job.gotong.team().team(job.workspace());
    if (!isAway(team, named.get())) {
      return List.of(new Voter(named.get(), Optional.empty()));
    }
    return Backups.of(team).candidates(named.get()).stream()
        .filter(person -> !isAway(team, person))
        .map(person -> new Voter(person, named))
        .toList();
  }

  private boolean isAway(Team team, PersonId person) {
    return Presence.of(team).findAbsence(person, job.now()).isPresent();
  }

  /** {@return whom the row names for a stage, if the team knows them} */
  static Optional<PersonId> named(Job job, CalendarRow row, int number) {
    return number < row.approvers().size()
        ? job.plan.findPerson(row.approvers().get(number))
        : Optional.empty();
  }
}
