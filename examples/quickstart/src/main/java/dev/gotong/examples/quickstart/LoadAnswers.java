package dev.gotong.examples.quickstart;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.desk.Proposal;
import dev.gotong.workload.Alternative;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Days;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Explanation;
import dev.gotong.workload.Explanations;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Infeasibility;
import dev.gotong.workload.LoadReport;
import dev.gotong.workload.Move;
import dev.gotong.workload.NoTaker;
import dev.gotong.workload.Repair;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.Shortage;
import dev.gotong.workload.Tradeoff;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a team lead asks once the work is shared out: why they, why not somebody else, what if more comes, and how few changes would do. */
final class LoadAnswers {
  private static final int FILMS = 6;
  private static final int FILM = 300;
  private static final int MOST_CHANGES = 5;

  private final Proposal proposal;
  private final Function<TaskId, String> title;
  private final Function<PersonId, String> name;

  LoadAnswers(Proposal proposal, Function<TaskId, String> title, Function<PersonId, String> name) {
    this.proposal = proposal;
    this.title = title;
    this.name = name;
  }

  List<LoadSection.Answer> all() {
    List<LoadSection.Answer> answers = new ArrayList<>();
    proposal.moves().stream()
        .filter(move -> move.from().isPresent() && move.to().isPresent())
        .reduce((first, second) -> second)
        .or(() -> proposal.moves().stream().findFirst())
        .ifPresent(move -> answers.add(why(move)));
    answers.add(tooMuch());
    answers.add(fewChanges());
    return answers;
  }

  private LoadSection.Answer why(Move move) {
    Explanations explanations = proposal.explanations();
    Explanation explanation = explanations.explain(move.task());
    LoadReport report = LoadReport.of(proposal.workload(), proposal.plan());
    String chosen = explanation.chosen().map(name).orElse("nobody");
    List<String> lines = new ArrayList<>();
    for (Map.Entry<PersonId, Alternative> other : explanation.others().entrySet()) {
      String why = other
          .getValue()
          .match(
              possible ->
                  "could: " + points(possible.cost().soft().total()) + " points worse, and then at "
                      + percent(load(report, other.getKey()), minutes(move.task())),
              impossible -> without(impossible.refusal().message()) + " ("
                  + impossible.rule().id() + ")");
      lines.add(name.apply(other.getKey()) + ": " + why);
    }
    return new LoadSection.Answer(
        "Why " + chosen + " for “" + title.apply(move.task()) + "”, and nobody else?", lines);
  }

  /** The sentence without "x cannot take y: x", which the line begins with. */
  private static String without(String sentence) {
    return sentence
        .substring(sentence.indexOf(": ") + 2)
        .replaceFirst("^[a-z]+ (may|has|is) ", "$1 ");
  }

  private int minutes(TaskId task) {
    return proposal.workload().items().stream()
        .filter(item -> item.id().equals(task))
        .findFirst()
        .orElseThrow()
        .minutes();
  }

  private static LoadReport.Load load(LoadReport report, PersonId person) {
    return report.loads().stream()
        .filter(load -> load.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private static String percent(LoadReport.Load load, int more) {
    return Words.percent(
            (int) Math.round(100.0 * (load.minutes() + more) / Math.max(1, load.capacity())))
        + " of their time, where "
        + Words.percent((int) Math.round(100.0 * load.target() / Math.max(1, load.capacity())))
        + " is fair";
  }

  private LoadSection.Answer tooMuch() {
    Workload workload = proposal.workload();
    Days twoDays = Days.of(0, 1);
    List<WorkItem> items = new ArrayList<>(workload.items());
    for (int i = 1; i <= FILMS; i++) {
      items.add(WorkItem.builder()
          .id(TaskId.of("film-" + i))
          .minutes(FILM)
          .days(Optional.of(twoDays))
          .requirement(Requirement.builder().addSkills("video").build())
          .kind("video")
          .build());
    }
    Infeasibility found = Infeasibility.of(
        Workload.of(workload.horizon(), workload.workers(), items, workload.weights()));
    List<String> lines = new ArrayList<>();
    for (NoTaker task : found.noTakers()) {
      no(lines, task.message(), task.repairs());
    }
    for (Shortage shortage : found.shortages()) {
      no(lines, shortage.message(workload.horizon()), shortage.repairs());
    }
    return new LoadSection.Answer(
        "Could we also make " + FILMS + " films of " + Words.hours(FILM) + " by the evening of "
            + workload.horizon().say(Days.of(1, 1)) + "?",
        found.isEmpty() ? List.of("Yes.") : lines);
  }

  private void no(List<String> lines, String why, List<Repair> repairs) {
    lines.add("No: " + why + ".");
    if (!repairs.isEmpty()) {
      lines.add("Any one of these would be enough:");
    }
    Horizon horizon = proposal.workload().horizon();
    repairs.forEach(repair -> lines.add("- " + repair.message(horizon)));
  }

  private LoadSection.Answer fewChanges() {
    Tradeoff tradeoff = Tradeoff.of(
        proposal.workload(),
        new AnnealingBalancer(),
        Effort.of(1),
        List.of(0, 1, 2, 3, MOST_CHANGES));
    List<String> lines = new ArrayList<>();
    int told = -1;
    for (Tradeoff.Point point : tradeoff.points()) {
      if (point.changes() > told) {
        told = point.changes();
        lines.add(said(point));
      }
    }
    lines.add("Nothing better was found for up to " + MOST_CHANGES + ".");
    return new LoadSection.Answer("How few tasks need to be handed over?", lines);
  }

  private String said(Tradeoff.Point point) {
    LoadReport report = LoadReport.of(proposal.workload(), point.plan());
    long points = point.plan().score().soft().total();
    return String.format(
        Locale.ROOT,
        "%d: evenness %.2f, busiest at %d %%, %s points off ideal%s",
        point.changes(),
        report.jain(),
        Math.round(report.peak() / 10.0),
        rounded(points),
        points <= point.bound()
            ? "; no plan does better with so few"
            : "; no plan can be below " + rounded(point.bound()) + " with so few");
  }

  private static String points(long millionths) {
    return String.format(Locale.ROOT, "%+,.1f", millionths / 1e6);
  }

  private static String rounded(long millionths) {
    return String.format(Locale.ROOT, "%,d", Math.round(millionths / 1e6));
  }
}
