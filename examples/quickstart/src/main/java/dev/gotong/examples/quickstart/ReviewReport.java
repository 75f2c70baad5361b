package dev.gotong.examples.quickstart;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.Round;
import dev.gotong.approval.Stage;
import dev.gotong.approval.StageReport;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.Vote;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.examples.quickstart.ApprovalSection.Kind;
import dev.gotong.formats.CalendarRow;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who agreed, who could not, and what is still open. */
final class ReviewReport {
  private static final String OWN_WRITING = "approval.self-approval";

  private final Job job;
  private final RunLog log;
  private final History history;

  ReviewReport(Job job, RunLog log, History history) {
    this.job = job;
    this.log = log;
    this.history = history;
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
    ReviewStories stories = new ReviewStories(job, history);
    return new ApprovalSection(
        posts,
        refused(),
        stories.lost(),
        stories.reminders(),
        log.stuck.values().stream().map(stuck -> StuckReport.of(job, stuck)).toList(),
        open);
  }

  private List<ApprovalSection.Refused> refused() {
    List<ApprovalSection.Refused> refused = new ArrayList<>();
    log.noVotes.forEach(no -> refused.add(refused(
        no.why().code().equals(OWN_WRITING) ? Kind.OWN_WRITING : Kind.VOTE,
        no.post(),
        Report.first(job, no.who())
            + no.onBehalfOf().map(person -> " for " + Report.first(job, person)).orElse(""),
        no.why())));
    log.noEdits.forEach(
        no -> refused.add(refused(Kind.EDIT, no.post(), Report.first(job, no.who()), no.why())));
    return refused;
  }

  private ApprovalSection.Refused refused(Kind kind, PostId post, String who, Refusal why) {
    return new ApprovalSection.Refused(kind, post.value(), who, Report.named(job, why.message()));
  }

  private ApprovalSection.PostApproval post(CalendarRow row, Round round) {
    List<ApprovalSection.Stage> stages = new ArrayList<>();
    for (Stage stage : round.policy().stages()) {
      stages.add(new ApprovalSection.Stage(
          stage.id(),
          round.votes().stream()
              .filter(vote -> vote.stage().equals(stage.id()) && vote.agrees())
              .map(this::vote)
              .toList()));
    }
    return new ApprovalSection.PostApproval(row.id().value(), stages);
  }

  private ApprovalSection.Vote vote(Vote vote) {
    ZoneId zone =
        job.gotong.team().team(job.workspace()).member(vote.by()).hours().zone();
    return new ApprovalSection.Vote(
        Report.first(job, vote.by()),
        Times.moment(vote.at(), zone),
        vote.onBehalfOf().map(person -> Report.first(job, person)).orElse(""),
        vote.leave().orElse(""));
  }

  private ApprovalSection.OpenPost open(CalendarRow row, ApprovalState state) {
    String why = Optional.ofNullable(log.notSubmitted.get(row.id()))
        .map(Refusal::message)
        .or(() ->
            job.gotong.approvals().explain(job.workspace(), row.id()).map(ReviewReport::waitsFor))
        .orElse("nobody handed it in");
    String phase = state.match(
        draft -> "not handed in",
        review -> "in review",
        changes -> "changes wanted",
        approved -> "approved",
        closed -> closed.phase());
    return new ApprovalSection.OpenPost(row.id().value(), phase, Report.named(job, why));
  }

  /** Who could agree where; where that is not the point, what is missing. */
  private static String waitsFor(Explanation known) {
    String people = known.stages().stream()
        .filter(
            stage -> stage.status() == StageStatus.OPEN || stage.status() == StageStatus.STALLED)
        .map(ReviewReport::waitsFor)
        .collect(Collectors.joining("; "));
    return people.isEmpty()
        ? known.missing().stream().map(Refusal::message).collect(Collectors.joining("; "))
        : people;
  }

  private static String waitsFor(StageReport stage) {
    List<String> able =
        stage.canAct().stream().map(StageReport.CanAct::toString).toList();
    return "at " + stage.stage() + ", " + Words.either(able) + " could agree";
  }
}
