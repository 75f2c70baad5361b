package dev.gotong.examples.quickstart;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Round;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.formats.CalendarRow;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Backups;
import dev.gotong.team.Permissions;
import dev.gotong.team.Team;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Votes as the calendar asks for it: at the first stage the first approver that a row names, at the second the second;
 * for one who is on leave whoever stands in; and where a row names nobody, the first who may.
 */
final class Reviewing {
  private final Job job;
  private final RunLog log;

  Reviewing(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  void review(CalendarRow row) {
    for (int number = 0; number < stages(row.id()).size(); number++) {
      vote(row, number);
    }
  }

  private List<Stage> stages(PostId id) {
    return round(id).map(round -> round.policy().stages()).orElse(List.of());
  }

  private Optional<Round> round(PostId id) {
    ApprovalState state = job.gotong.approvals().state(job.workspace(), id);
    return state instanceof ApprovalState.InReview review
        ? Optional.of(review.round())
        : Optional.empty();
  }

  private void vote(CalendarRow row, int number) {
    Optional<Round> round = round(row.id());
    if (round.isEmpty()) {
      return;
    }
    Stage stage = round.get().policy().stages().get(number);
    Optional<PersonId> voter = voter(row, number, stage);
    voter.ifPresent(who -> TeamSetup.refusal(job.gotong
            .approvals()
            .carryOut(
                job.by(who),
                row.id(),
                new VoteCommand.Approve(
                    stage.id(), round.get().revision(), round.get().digest())))
        .ifPresent(refusal -> log.noVote(row.id(), who, refusal)));
  }

  private Optional<PersonId> voter(CalendarRow row, int number, Stage stage) {
    Team team = job.gotong.team().team(job.workspace());
    List<Channel> channels =
        job.slots.of(row).stream().map(Slots.Planned::channel).toList();
    Action action = Action.of(stage.action());
    Optional<PersonId> named = named(job, row, number);
    if (named.isEmpty()) {
      Set<PersonId> authors =
          job.gotong.posts().find(job.workspace(), row.id()).orElseThrow().contributors();
      return Permissions.of(team).whoCan(action, channels).stream()
          .filter(who -> !authors.contains(who))
          .findFirst();
    }
    Backups.StandIn standIn = Backups.of(team)
        .standIn(named.get(), job.now(), who -> bar(team, who, named.get(), action, channels));
    standIn.passed().forEach((who, why) -> log.noVote(row.id(), who, why));
    return standIn.person();
  }

  /** Backups are asked whether they may; whom the row names is asked to vote, and hears why not from the review. */
  private static Optional<Refusal> bar(
      Team team, PersonId who, PersonId named, Action action, List<Channel> channels) {
    return who.equals(named)
        ? Optional.empty()
        : Permissions.of(team).findRefusal(who, action, channels);
  }

  /** {@return whom the row names for a stage, if the team knows them} */
  static Optional<PersonId> named(Job job, CalendarRow row, int number) {
    return number < row.approvers().size()
        ? job.plan.findPerson(row.approvers().get(number))
        : Optional.empty();
  }
}
