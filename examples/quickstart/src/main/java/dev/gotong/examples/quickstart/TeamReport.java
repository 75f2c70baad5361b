package dev.gotong.examples.quickstart;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.Gap;
import dev.gotong.desk.Proposal;
import dev.gotong.task.Task;
import dev.gotong.time.Window;
import dev.gotong.workload.Alternative;
import dev.gotong.workload.Difference;
import dev.gotong.workload.LoadReport;
import dev.gotong.workload.Move;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where nobody is there, and who does what. */
final class TeamReport {
  private final Job job;
  private final RunLog log;

  TeamReport(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  CoverageSection coverage() {
    Window first = FourWeeks.firstWeek(job);
    ZoneId zone = job.plan.zone();
    Window whole = Window.of(
        first.startInclusive(),
        Words.monday(job.slots.last().atZone(zone).toLocalDate())
            .plusWeeks(1)
            .atStartOfDay(zone)
            .toInstant());
    List<CoverageSection.Gap> gaps = new ArrayList<>(log.teamNotes.stream()
        .map(note -> new CoverageSection.Gap(
            CoverageSection.Subject.RESPONSIBILITY,
            "as the team file has it",
            "before the work was balanced",
            Report.named(job, note),
            List.of()))
        .toList());
    gaps.addAll(joined(job.gotong.tasks().gaps(job.workspace(), whole)));
    String checked = job.settings.coverage().size() + " rules and "
        + Words.count(job.plan.tasks().size(), "responsibility")
            .replace("responsibilitys", "responsibilities")
        + " of " + job.plan.members().size()
        + " people, from edge to edge of every absence and shift.";
    return new CoverageSection(checked, gaps);
  }

  /** Gaps that come back with the same reasons are shown as one, with all their times. */
  private List<CoverageSection.Gap> joined(List<Gap> all) {
    Map<CoverageSection.Gap, List<Window>> times = new LinkedHashMap<>();
    for (Gap gap : all) {
      times
          .computeIfAbsent(gap(gap), unknown -> new ArrayList<>())
          .addAll(gap.window().stream().toList());
    }
    List<CoverageSection.Gap> joined = new ArrayList<>();
    times.forEach((gap, windows) -> joined.add(new CoverageSection.Gap(
        gap.subject(),
        gap.what(),
        windows.isEmpty() ? "always" : Times.stretches(windows, zone(gap)),
        gap.reason(),
        gap.candidates())));
    return joined;
  }

  private ZoneId zone(CoverageSection.Gap gap) {
    return gap.subject() == CoverageSection.Subject.CHANNEL
        ? Report.channel(job, ChannelId.of(gap.what())).zone()
        : job.plan.zone();
  }

  /** {@return the gap without its times} */
  private CoverageSection.Gap gap(Gap gap) {
    boolean channel = gap.kind() == Gap.Kind.TOO_FEW_PEOPLE;
    CoverageSection.Subject subject = switch (gap.kind()) {
      case TOO_FEW_PEOPLE, NO_MODERATOR, UNEVEN -> CoverageSection.Subject.CHANNEL;
      case NO_BACKUP, BACKS_TOO_MANY -> CoverageSection.Subject.BACKUP;
      case UNOWNED_TASK,
          OWNER_AWAY,
          UNOWNED_RESPONSIBILITY,
          UNABLE_OWNER,
          TWO_OWNERS,
          UNATTENDED,
          STALE_CALENDAR -> CoverageSection.Subject.RESPONSIBILITY;
    };
    List<CoverageSection.Candidate> candidates = new ArrayList<>();
    gap.whyNot()
        .forEach((person, why) -> candidates.add(new CoverageSection.Candidate(
            Report.first(job, person), whyNot(person, why.message()))));
    return new CoverageSection.Gap(
        subject,
        channel ? gap.subject() : title(TaskId.of(gap.subject())),
        "",
        Report.named(job, gap.reason().message()),
        candidates);
  }

  /** The sentence without its subject, which stands before it. */
  private static String whyNot(PersonId person, String sentence) {
    String prefix = person + " ";
    return sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence;
  }

  private String title(TaskId id) {
    return job.plan.tasks().stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .map(Task::title)
        .orElse(id.value());
  }

  LoadSection load() {
    Proposal proposal = log.proposal.orElseThrow();
    LoadReport before = proposal.loads().before();
    LoadReport after = proposal.loads().after();
    List<LoadSection.PersonLoad> people = new ArrayList<>();
    for (int i = 0; i < before.loads().size(); i++) {
      LoadReport.Load load = before.loads().get(i);
      people.add(new LoadSection.PersonLoad(
          Report.first(job, load.person()),
          Math.toIntExact(load.capacity()),
          Math.toIntExact(load.minutes()),
          Math.toIntExact(after.loads().get(i).minutes())));
    }
    return new LoadSection(
        "minutes a week, in the week of "
            + Words.DAY.format(FourWeeks.firstWeek(job).startInclusive().atZone(job.plan.zone())),
        people,
        new LoadSection.Fairness(
            before.jain(), after.jain(), "Jain's index of load over capacity; 1 is even"),
        proposal.moves().stream().map(this::move).toList(),
        proposal.plan().unowned().stream().map(task -> unowned(proposal, task)).toList(),
        new LoadAnswers(proposal, this::title, person -> Report.first(job, person))
            .all().stream()
                .map(answer -> new LoadSection.Answer(
                    answer.question(),
                    answer.lines().stream().map(line -> Report.named(job, line)).toList()))
                .toList());
  }

  private LoadSection.Move move(Move move) {
    String reason = move.undo()
        .match(
            possible -> cost(move, possible.cost()),
            impossible -> impossible.refusal().message());
    return new LoadSection.Move(
        title(move.task()),
        move.from().map(person -> Report.first(job, person)).orElse(""),
        move.to().map(person -> Report.first(job, person)).orElse("nobody"),
        Report.named(job, reason));
  }

  /** What taking the move back would cost, all else as planned. */
  private static String cost(Move move, Difference cost) {
    String points = "%s points worse: fairness %s, liking %s, change %s"
        .formatted(
            points(cost.soft().total()),
            points(cost.soft().fairness()),
            points(cost.soft().preference()),
            points(cost.soft().change()));
    return cost.unowned().total() > 0
        ? "otherwise nobody would own it"
        : "back with " + move.from().map(PersonId::value).orElse("nobody") + " the plan would be "
            + points;
  }

  /** {@return millionths of a point as points with one digit} */
  private static String points(long millionths) {
    return String.format(Locale.ROOT, "%+,.1f", millionths / 1e6);
  }

  private LoadSection.Unowned unowned(Proposal proposal, TaskId task) {
    List<String> reasons = new ArrayList<>();
    Map<PersonId, Alternative> others = proposal.explanations().explain(task).others();
    others.forEach((person, alternative) -> alternative.match(
        possible -> false, impossible -> reasons.add(impossible.refusal().message())));
    return new LoadSection.Unowned(title(task), Report.named(job, String.join("; ", reasons)));
  }
}
