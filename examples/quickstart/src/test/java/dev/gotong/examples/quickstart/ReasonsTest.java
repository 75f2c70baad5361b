package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.desk.Proposal;
import dev.gotong.workload.Move;
import dev.gotong.workload.Plan;
import dev.gotong.workload.PlanChecker;
import dev.gotong.workload.Score;
import dev.gotong.workload.Scorer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed reason is true: undoing the move has the cost that was named, or breaks the rule. */
class ReasonsTest {
  @Test
  void every_reason_for_a_move_is_true(@TempDir Path out) {
    Job job = Job.open(Runs.files(out), clock -> Quickstart.outbox(out.resolve("outbox"), clock));
    RunLog log = new RunLog();
    log.teamNotes.addAll(TeamSetup.run(job));
    FourWeeks.balance(job, log);
    Proposal proposal = log.proposal.orElseThrow();
    List<LoadSection.Move> printed = new TeamReport(job, log).load().moves();

    assertThat(proposal.moves()).hasSizeGreaterThanOrEqualTo(3).hasSameSizeAs(printed);
    for (int i = 0; i < printed.size(); i++) {
      assertTrue(proposal, proposal.moves().get(i), printed.get(i).reason());
    }
  }

  private static void assertTrue(Proposal proposal, Move move, String reason) {
    Map<TaskId, PersonId> undone = new LinkedHashMap<>(proposal.plan().owners());
    move.from()
        .ifPresentOrElse(from -> undone.put(move.task(), from), () -> undone.remove(move.task()));
    Plan plan = Plan.of(proposal.workload(), undone);
    Score before = Scorer.score(proposal.workload(), proposal.plan().owners());
    Score after = Scorer.score(proposal.workload(), undone);
    if (reason.startsWith("Otherwise nobody")) {
      assertThat(after.unowned().total()).isGreaterThan(before.unowned().total());
    } else if (reason.startsWith("Back with")) {
      assertThat(PlanChecker.check(proposal.workload(), plan)).isEmpty();
      assertThat(reason)
          .contains(
              "would be " + points(after.soft().total() - before.soft().total()) + " points worse")
          .contains("fairness " + points(after.soft().fairness() - before.soft().fairness()))
          .contains("liking " + points(after.soft().preference() - before.soft().preference()))
          .contains("change " + points(after.soft().change() - before.soft().change()));
    } else {
      assertThat(PlanChecker.check(proposal.workload(), plan)).isNotEmpty();
    }
  }

  private static String points(long millionths) {
    return String.format(Locale.ROOT, "%+,.1f", millionths / 1e6);
  }
}
