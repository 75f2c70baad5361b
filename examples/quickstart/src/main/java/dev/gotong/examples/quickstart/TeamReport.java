package dev.gotong.examples.quickstart;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.Gap;
import dev.gotong.desk.Proposal;
import dev.gotong.task.Task;
import dev.gotong.time.Window;
import dev.gotong.workload.Explanations;
import dev.gotong.workload.LoadReport;
import dev.gotong.workload.Move;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    job.gotong.tasks().gaps(job.workspace(), whole).forEach(gap -> gaps.add(gap(gap)));
    String checked = job.settings.coverage().size() + " rules and "
        + Words.count(job.plan.tasks().size(), "responsibility")
            .replace("responsibilitys", "responsibilities")
        + " of " + job.plan.members().size()
        + " people, from edge to edge of every absence and shift.";
    return new CoverageSection(checked, gaps);
  }

  private CoverageSection.Gap gap(Gap gap) {
    boolean channel = gap.kind() == Gap.Kind.TOO_FEW_PEOPLE;
    CoverageSection.Subject subject = switch (gap.kind()) {
      case TOO_FEW_PEOPLE -> CoverageSection.Subject.CHANNEL;
      case NO_BACKUP -> CoverageSection.Subject.BACKUP;
      case UNOWNED_TASK, OWNER_AWAY -> CoverageSection.Subject.RESPONSIBILITY;
    };
    ZoneId zone =
        channel ? Report.channel(job, ChannelId.of(gap.subject())).zone() : job.plan.zone();
    List<CoverageSection.Candidate> candidates = new ArrayList<>();
    gap.whyNot()
        .forEach((person, why) -> candidates.add(new CoverageSection.Candidate(
            Report.first(job, person), whyNot(person, why.message()))));
    return new CoverageSection.Gap(
        subject,
        channel ? gap.subject() : title(TaskId.of(gap.subject())),
        gap.window()
            .map(w -> Times.stretch(w.startInclusive(), w.endExclusive(), zone))
            .orElse("always"),
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
    LoadReport before = LoadReport.of(proposal.workload(), proposal.workload().currentOwners());
    LoadReport after = LoadReport.of(proposal.workload(), proposal.plan().owners());
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
        proposal.plan().unowned().stream().map(task -> unowned(proposal, task)).toList());
  }

  private LoadSection.Move move(Move move) {
    String reason = move.undo()
        .match(
            possible -> "taking it back would make " + possible.cost(),
            impossible -> impossible.refusal().message());
    return new LoadSection.Move(
        title(move.task()),
        move.from().map(person -> Report.first(job, person)).orElse(""),
        move.to().map(person -> Report.first(job, person)).orElse("nobody"),
        Report.named(job, reason));
  }

  private LoadSection.Unowned unowned(Proposal proposal, TaskId task) {
    List<String> reasons = new ArrayList<>();
    Map<PersonId, dev.gotong.workload.Alternative> others =
        Explanations.of(proposal.workload(), proposal.plan(), task).others();
    others.forEach((person, alternative) -> alternative.match(
        possible -> false, impossible -> reasons.add(impossible.refusal().message())));
    return new LoadSection.Unowned(title(task), Report.named(job, String.join("; ", reasons)));
  }
}
