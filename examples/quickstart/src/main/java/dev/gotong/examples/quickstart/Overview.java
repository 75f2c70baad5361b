package dev.gotong.examples.quickstart;

import dev.gotong.base.Severity;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report in one line a section. */
final class Overview {

  private Overview() {}

  /** {@return one line for each section, in order} */
  static Map<Section, String> of(JobReport report) {
    Map<Section, String> lines = new EnumMap<>(Section.class);
    lines.put(Section.INPUT, input(report.input()));
    lines.put(Section.COVERAGE, Words.count(report.coverage().gaps().size(), "gap"));
    lines.put(Section.LOAD, load(report.load()));
    lines.put(Section.STYLE, style(report.style().findings()));
    lines.put(Section.APPROVALS, approvals(report.approvals()));
    lines.put(Section.CALENDAR, calendar(report.calendar()));
    lines.put(Section.PUBLISHING, publishing(report.publishing()));
    lines.put(Section.AUDIT, audit(report.audit()));
    lines.put(Section.FILES, Words.count(report.files().size(), "file"));
    return lines;
  }

  private static String input(InputSection input) {
    return Words.count(input.postsMade(), "post")
        + " from "
        + Words.count(input.rowsRead(), "row")
        + ", "
        + Words.count(input.refused().size(), "row")
        + " refused";
  }

  private static String load(LoadSection load) {
    return "%s, %s without an owner; fullest %s, was %s"
        .formatted(
            load.moves().size() == 1
                ? "1 task moves"
                : Words.count(load.moves().size(), "task") + " move",
            load.unowned().size(),
            fullest(load, Comparator.comparingInt(LoadSection.PersonLoad::afterPercent), false),
            fullest(load, Comparator.comparingInt(LoadSection.PersonLoad::beforePercent), true));
  }

  private static String fullest(
      LoadSection load, Comparator<LoadSection.PersonLoad> by, boolean before) {
    return load.people().stream()
        .max(by)
        .map(person -> Words.percent(before ? person.beforePercent() : person.afterPercent()))
        .orElse("nobody");
  }

  private static String style(List<StyleSection.StyleFinding> findings) {
    Map<Severity, Long> counts = findings.stream()
        .collect(Collectors.groupingBy(StyleSection.StyleFinding::severity, Collectors.counting()));
    return Words.count(counts.getOrDefault(Severity.ERROR, 0L).intValue(), "error")
        + ", "
        + Words.count(counts.getOrDefault(Severity.WARNING, 0L).intValue(), "warning")
        + ", "
        + Words.count(counts.getOrDefault(Severity.SUGGESTION, 0L).intValue(), "suggestion");
  }

  private static String approvals(ApprovalSection approvals) {
    int votes = approvals.refused().size()
        - approvals.refused(ApprovalSection.Kind.EDIT).size();
    return Words.count(approvals.open().size(), "post")
        + " open, "
        + Words.count(votes, "vote")
        + " refused, "
        + Words.count(approvals.lost().size(), "approval")
        + " lost";
  }

  private static String calendar(CalendarSection calendar) {
    int entries = calendar.days().stream().mapToInt(day -> day.entries().size()).sum();
    return (entries == 1 ? "1 entry, " : entries + " entries, ")
        + Words.count(calendar.conflicts().size(), "conflict");
  }

  private static String publishing(PublishingSection publishing) {
    String counts = publishing.counts().entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().word())
        .collect(Collectors.joining(", "));
    return Words.orElse(counts, "nothing was due");
  }

  private static String audit(AuditSection audit) {
    return Words.count(audit.events(), "event") + ", "
        + (audit.verified() ? "chain verified" : "chain broken");
  }
}
