package dev.gotong.examples.quickstart;

import dev.gotong.base.Finding;
import dev.gotong.base.Span;
import dev.gotong.desk.ContentReport;
import dev.gotong.formats.CalendarRow;
import dev.gotong.formats.RowFinding;
import dev.gotong.formats.SheetColumn;
import dev.gotong.time.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read, and how it is written. */
final class TextReport {
  private final Job job;
  private final RunLog log;

  TextReport(Job job, RunLog log) {
    this.job = job;
    this.log = log;
  }

  InputSection input(List<String> filesRead) {
    List<InputSection.RefusedRow> refused = new ArrayList<>();
    List<InputSection.RowNote> notes = new ArrayList<>();
    for (RowFinding finding : job.sheet.findings()) {
      if (finding.refuses()) {
        refused.add(new InputSection.RefusedRow(
            finding.row(),
            finding.column().map(SheetColumn::heading).orElse(""),
            finding.finding().facts().getOrDefault("value", ""),
            Report.named(job, finding.finding().message())));
      } else {
        notes.add(new InputSection.RowNote(
            finding.row(), Report.named(job, finding.finding().message())));
      }
    }
    job.slots
        .homeless()
        .forEach(row -> refused.add(new InputSection.RefusedRow(
            row.row().row(), "", row.row().id().value(), row.reason())));
    Set<InputSection.RowNote> clockNotes = new LinkedHashSet<>(); // channels of one zone share one
    job.slots.all().forEach(planned -> addClockNote(planned, clockNotes));
    notes.addAll(clockNotes);
    long rows = job.sheet.rows().size()
        + job.sheet.refusals().stream().map(RowFinding::row).distinct().count();
    return new InputSection(
        filesRead, Math.toIntExact(rows), job.slots.rows().size(), refused, notes);
  }

  private static void addClockNote(Slots.Planned planned, Set<InputSection.RowNote> notes) {
    planned
        .resolution()
        .match(
            resolved -> resolved.note() == Resolution.Note.EXACT
                || notes.add(new InputSection.RowNote(
                    planned.row().row(), clockNote(planned, resolved.note()))),
            skipped -> true,
            rejected -> true);
  }

  private static String clockNote(Slots.Planned planned, Resolution.Note note) {
    String when = planned.wall().local().toLocalTime() + " on "
        + Words.DAY.format(planned.wall().local()) + " in "
        + Times.city(planned.channel().zone());
    return note == Resolution.Note.GAP_SHIFTED
        ? when + " never comes, since clocks go forward: "
            + Times.clock(planned.at(), planned.channel().zone()) + " is meant."
        : when + " comes twice, since clocks go back: the first is meant.";
  }

  StyleSection style() {
    List<StyleSection.StyleFinding> found = new ArrayList<>();
    for (CalendarRow row : job.slots.rows()) {
      Map<Finding, List<String>> channels = new LinkedHashMap<>();
      for (ContentReport report : log.checks.getOrDefault(row.id(), List.of())) {
        String name = Report.mark(Report.channel(job, report.channel()));
        report
            .findings()
            .forEach(finding ->
                channels.computeIfAbsent(finding, unknown -> new ArrayList<>()).add(name));
      }
      channels.forEach((finding, names) -> found.add(finding(row, finding, names)));
    }
    return new StyleSection(
        job.settings.style().name() + ", version " + job.settings.style().version(),
        job.slots.rows().size(),
        found);
  }

  private static StyleSection.StyleFinding finding(
      CalendarRow row, Finding finding, List<String> channels) {
    return new StyleSection.StyleFinding(
        row.id().value(),
        row.row(),
        String.join(", ", channels),
        finding.severity(),
        finding.message(),
        finding.span().map(span -> excerpt(row.text(), span)).orElseGet(Excerpt::none),
        finding.fix().orElse(""));
  }

  /** Spans count code points, excerpts UTF-16 units. */
  private static Excerpt excerpt(String text, Span span) {
    int length = text.codePointCount(0, text.length());
    int start = text.offsetByCodePoints(0, Math.min(span.startInclusive(), length));
    int end = text.offsetByCodePoints(0, Math.min(span.endExclusive(), length));
    return start < end ? Excerpt.of(text, start, end) : Excerpt.none();
  }
}
