package dev.gotong.examples.quickstart;

import dev.gotong.desk.Proposal;
import dev.gotong.formats.CalendarRow;
import dev.gotong.task.TaskCommand;
import dev.gotong.time.Window;
import dev.gotong.workload.GreedyBalancer;
import dev.gotong.workload.Move;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Runs through the calendar: two days before its first slot a post is written and handed in, two hours before it is
 * reviewed, and whatever is due goes out meanwhile.
 */
final class FourWeeks {
  private static final Duration WRITTEN_BEFORE = Duration.ofDays(2);
  private static final Duration REVIEWED_BEFORE = Duration.ofHours(2);

  /** So long after the last slot the clock runs on, for what is late and what is looked for. */
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  private record Step(Instant at, Runnable what) {}

  private final Job job;
  private final RunLog log = new RunLog();

  private FourWeeks(Job job) {
    this.job = job;
  }

  /** Sets up the team, balances its work, and runs through the calendar. */
  static RunLog run(Job job) {
    FourWeeks weeks = new FourWeeks(job);
    weeks.log.teamNotes.addAll(TeamSetup.run(job));
    balance(job, weeks.log);
    weeks.runThrough();
    return weeks.log;
  }

  /** {@return the first week of the calendar, Monday to Sunday, in the zone of the team} */
  static Window firstWeek(Job job) {
    LocalDate monday = Words.monday(job.slots.first().atZone(job.plan.zone()).toLocalDate());
    return Window.of(
        monday.atStartOfDay(job.plan.zone()).toInstant(),
        monday.plusWeeks(1).atStartOfDay(job.plan.zone()).toInstant());
  }

  /** Asks who should take what, and hands it out. */
  static void balance(Job job, RunLog log) {
    Proposal proposal =
        job.gotong.tasks().propose(job.workspace(), firstWeek(job), new GreedyBalancer(), 1);
    log.proposal = Optional.of(proposal);
    for (Move move : proposal.moves()) {
      move.to()
          .ifPresent(to -> job.gotong
              .tasks()
              .carryOut(job.by(job.plan.founder()), move.task(), new TaskCommand.Assign(to)));
    }
  }

  private void runThrough() {
    Posting posting = new Posting(job, log);
    Reviewing reviewing = new Reviewing(job, log);
    List<Step> steps = new ArrayList<>();
    for (CalendarRow row : job.slots.rows()) {
      Instant first = job.slots.first(row);
      steps.add(new Step(first.minus(WRITTEN_BEFORE), () -> posting.draft(row)));
      steps.add(new Step(first.minus(REVIEWED_BEFORE), () -> reviewing.review(row)));
    }
    steps.sort(
        Comparator.comparing(Step::at)); // stable: what falls together keeps the order of the sheet
    for (Step step : steps) {
      publishUntil(step.at());
      step.what().run();
    }
    publishUntil(job.slots.last().plus(AFTERWARDS));
  }

  /** Publishes what becomes due until then, each at its instant. */
  private void publishUntil(Instant until) {
    Optional<Instant> due = job.gotong.publishing().findNextDue();
    while (due.isPresent() && !due.get().isAfter(until)) {
      job.clock.moveTo(due.get());
      while (job.gotong.publishing().runDue() > 0) {
        // whatever became due at this instant is done
      }
      due = job.gotong.publishing().findNextDue();
    }
    job.clock.moveTo(until);
  }
}
