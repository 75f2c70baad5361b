package dev.gotong.examples.quickstart;

import dev.gotong.desk.Proposal;
import dev.gotong.examples.quickstart.TeamFile.EditPart;
import dev.gotong.examples.quickstart.TeamFile.FreezePart;
import dev.gotong.formats.CalendarRow;
import dev.gotong.task.TaskCommand;
import dev.gotong.time.Window;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Move;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Runs through the calendar: two days before its first slot a post is written and handed in; two hours before it is
 * reviewed, and if it takes several stages a day earlier for the first time. Whatever is due goes out meanwhile, and
 * what the team noted as coming between does.
 */
final class FourWeeks {
  private static final Duration WRITTEN_BEFORE = Duration.ofDays(2);
  private static final Duration REVIEWED_BEFORE = Duration.ofHours(2);
  private static final Duration PREPARED_BEFORE = REVIEWED_BEFORE.plusDays(1);

  /** So long after the last slot the clock runs on, for what is late and what is looked for. */
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  private record Step(Instant at, Runnable what) {}

  private final Job job;
  private final RunLog log = new RunLog();
  private final Incidents incidents;
  private final Posting posting;
  private final Reviewing reviewing;

  /** When Gotong is to look at reviews next. */
  private final NavigableSet<Instant> hours = new TreeSet<>();

  private FourWeeks(Job job) {
    this.job = job;
    this.incidents = new Incidents(job, log);
    this.posting = new Posting(job, log, incidents);
    this.reviewing = new Reviewing(job, log);
  }

  /** Sets up the team, balances its work, and runs through the calendar. */
  static RunLog run(Job job) {
    FourWeeks weeks = new FourWeeks(job);
    weeks.log.teamNotes.addAll(TeamSetup.run(job));
    balance(job, weeks.log);
    weeks.runThrough(job.slots.last().plus(AFTERWARDS));
    return weeks.log;
  }

  /** Sets up the team with what it answers for, balances its work, and runs through the calendar until then. */
  static void runUntil(Job job, Instant until) {
    FourWeeks weeks = new FourWeeks(job);
    TeamSetup.run(job);
    TeamSetup.duties(job);
    balance(job, weeks.log);
    weeks.runThrough(until);
  }

  /** {@return the first week of the calendar, Monday to Sunday, in the zone of the team} */
  static Window firstWeek(Job job) {
    LocalDate monday = Words.monday(job.slots.first().atZone(job.plan.zone()).toLocalDate());
    return Window.of(
        monday.atStartOfDay(job.plan.zone()).toInstant(),
        monday.plusWeeks(1).atStartOfDay(job.plan.zone()).toInstant());
  }

  private static Horizon days(Job job) {
    return Horizon.of(firstWeek(job).startInclusive().atZone(job.plan.zone()).toLocalDate(), 7);
  }

  /** Asks who should take what, and hands it out. */
  static void balance(Job job, RunLog log) {
    Proposal proposal = job.gotong
        .tasks()
        .propose(job.workspace(), days(job), new AnnealingBalancer(), Effort.of(1));
    log.proposal = Optional.of(proposal);
    for (Move move : proposal.moves()) {
      move.to()
          .ifPresent(to -> job.gotong
              .tasks()
              .carryOut(job.by(job.plan.founder()), move.task(), new TaskCommand.Assign(to)));
    }
  }

  private void runThrough(Instant end) {
    List<Step> steps = new ArrayList<>(incidents());
    for (CalendarRow row : job.slots.rows()) {
      Instant first = job.slots.first(row);
      steps.add(new Step(first.minus(WRITTEN_BEFORE), () -> draft(row)));
      steps.add(new Step(first.minus(PREPARED_BEFORE), () -> reviewing.prepare(row)));
      steps.add(new Step(first.minus(REVIEWED_BEFORE), () -> reviewing.review(row)));
    }
    steps.sort(
        Comparator.comparing(Step::at)); // stable: what falls together keeps the order of the sheet
    for (Step step : steps) {
      if (!step.at().isAfter(end)) {
        runUntil(step.at());
        step.what().run();
      }
    }
    runUntil(end);
  }

  /** What came between, as far as the calendar reaches. */
  private List<Step> incidents() {
    List<Step> steps = new ArrayList<>();
    for (EditPart edit : incidents.edits()) {
      Instant at = incidents.at(edit.at());
      Instant again = edit.lookedAgain() == null ? at : incidents.at(edit.lookedAgain());
      incidents.findRow(edit).filter(row -> isWithin(at, again)).ifPresent(row -> {
        steps.add(new Step(at, () -> incidents.edit(edit)));
        if (again.isAfter(at)) {
          steps.add(new Step(again, () -> reviewing.review(row)));
        }
      });
    }
    for (FreezePart freeze : incidents.freezes()) {
      Instant from = incidents.at(freeze.from());
      Instant until = incidents.at(freeze.until());
      if (isWithin(from, until)) {
        steps.add(new Step(from, () -> incidents.stop(freeze)));
        steps.add(new Step(until, () -> incidents.goOn(freeze)));
      }
    }
    return steps;
  }

  private boolean isWithin(Instant from, Instant until) {
    return !from.isBefore(job.now()) && !until.isAfter(job.slots.last());
  }

  /** Writes a row. If its review has to be done by a certain time, Gotong looks every hour until its slot. */
  private void draft(CalendarRow row) {
    posting.draft(row);
    if (posting.isTimed(row)) {
      Instant hour = job.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      for (; hour.isBefore(job.slots.first(row)); hour = hour.plus(1, ChronoUnit.HOURS)) {
        hours.add(hour);
      }
    }
  }

  /** Does what becomes due until then, each at its instant: publishes, and lets time do its work on reviews. */
  private void runUntil(Instant until) {
    Optional<Instant> next = findNext();
    while (next.isPresent() && !next.get().isAfter(until)) {
      job.clock.moveTo(next.get());
      while (job.gotong.publishing().runDue() > 0) {
        // whatever became due at this instant is done
      }
      if (hours.remove(next.get())) {
        job.gotong.approvals().tick(job.workspace());
      }
      next = findNext();
    }
    job.clock.moveTo(until);
  }

  private Optional<Instant> findNext() {
    Optional<Instant> due = job.gotong.publishing().findNextDue();
    return hours.isEmpty() || due.filter(at -> at.isBefore(hours.first())).isPresent()
        ? due
        : Optional.of(hours.first());
  }
}
