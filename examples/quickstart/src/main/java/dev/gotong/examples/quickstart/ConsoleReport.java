package dev.gotong.examples.quickstart;

import java.util.Map;

/**
 * The report as plain text, at most {@value TextPage#WIDTH} columns wide whatever the data.
 *
 * <p>Everything that somebody must act on is listed in full; what went well is summed up, and says so.
 */
final class ConsoleReport {
  private static final int LABEL = 12;

  private ConsoleReport() {}

  /** {@return the report; the last line ends with a line feed} */
  static String text(JobReport report) {
    TextPage page = new TextPage();
    title(page, report);
    overview(page, report);
    ConsoleContent.input(heading(page, Section.INPUT), report.input());
    ConsoleTeam.coverage(heading(page, Section.COVERAGE), report.coverage());
    ConsoleTeam.load(heading(page, Section.LOAD), report.load());
    ConsoleContent.style(heading(page, Section.STYLE), report.style());
    ConsoleApprovals.print(heading(page, Section.APPROVALS), report.approvals());
    ConsoleCalendar.print(heading(page, Section.CALENDAR), report.calendar());
    ConsoleOutcomes.publishing(heading(page, Section.PUBLISHING), report.publishing());
    ConsoleOutcomes.audit(heading(page, Section.AUDIT), report.audit());
    ConsoleOutcomes.files(heading(page, Section.FILES), report.files());
    return page.toString();
  }

  private static void title(TextPage page, JobReport report) {
    String rule = "═".repeat(TextPage.WIDTH);
    page.line(rule).paragraph(TextPage.INDENT, report.team());
    page.paragraph(TextPage.INDENT, report.period()).line(rule).blank();
  }

  private static void overview(TextPage page, JobReport report) {
    for (Map.Entry<Section, String> line : Overview.of(report).entrySet()) {
      String name = line.getKey().name().charAt(0) + line.getKey().id().substring(1);
      page.hanging(TextPage.INDENT, name, LABEL, line.getValue());
    }
  }

  private static TextPage heading(TextPage page, Section section) {
    return page.heading(section.title());
  }
}
