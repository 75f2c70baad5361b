package dev.gotong.examples.quickstart;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Round;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Vote;
import dev.gotong.base.PersonId;
import dev.gotong.formats.CalendarRow;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who agreed, who could not, and what is still open. */
final class ReviewReport {
  private final Job job;
  private final RunLog log;

  ReviewReport(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  ApprovalSection approvals() {
    List<ApprovalSection.PostApproval> posts = new ArrayList<>();
    List<ApprovalSection.OpenPost> open = new ArrayList<>();
    for (CalendarRow row : job.slots.rows()) {
      ApprovalState state = job.gotong.approvals().state(job.workspace(), row.id());
      state.findRound().ifPresent(round -> posts.add(post(row, round)));
      if (!(state instanceof ApprovalState.Approved)) {
        open.add(open(row, state));
      }
    }
    List<ApprovalSection.RefusedVote> refused = log.noVotes.stream()
        .map(no -> new ApprovalSection.RefusedVote(
            no.post().value(),
            Report.first(job, no.who()),
            Report.named(job, no.why().message())))
        .toList();
    return new ApprovalSection(posts, refused, open);
  }

  private ApprovalSection.PostApproval post(CalendarRow row, Round round) {
    List<ApprovalSection.Stage> stages = new ArrayList<>();
    for (int i = 0; i < round.policy().stages().size(); i++) {
      Stage stage = round.policy().stages().get(i);
      Optional<PersonId> named = Reviewing.named(job, row, i);
      stages.add(new ApprovalSection.Stage(
          stage.id(),
          round.votes().stream()
              .filter(vote -> vote.stage().equals(stage.id()) && vote.agrees())
              .map(vote -> vote(vote, named))
              .toList()));
    }
    return new ApprovalSection.PostApproval(row.id().value(), stages);
  }

  private ApprovalSection.Vote vote(Vote vote, Optional<PersonId> named) {
    ZoneId zone =
        job.gotong.team().team(job.workspace()).member(vote.by()).hours().zone();
    return new ApprovalSection.Vote(
        Report.first(job, vote.by()),
        Times.moment(vote.at(), zone),
        named.filter(n -> !n.equals(vote.by())).map(n -> Report.first(job, n)).orElse(""));
  }

  private ApprovalSection.OpenPost open(CalendarRow row, ApprovalState state) {
    String why = Optional.ofNullable(log.notSubmitted.get(row.id()))
        .map(refusal -> refusal.message())
        .or(() -> job.gotong
            .approvals()
            .explain(job.workspace(), row.id())
            .flatMap(known -> known.missing().stream().findFirst())
            .map(missing -> missing.message()))
        .orElse("nobody handed it in");
    String phase = state.match(
        draft -> "not handed in",
        review -> "in review",
        changes -> "changes wanted",
        approved -> "approved",
        closed -> closed.phase());
    return new ApprovalSection.OpenPost(row.id().value(), phase, Report.named(job, why));
  }
}
