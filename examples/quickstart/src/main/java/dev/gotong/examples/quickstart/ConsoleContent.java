package dev.gotong.examples.quickstart;

import dev.gotong.base.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections on what was read, how it is written and who agreed, as text. */
final class ConsoleContent {
  private static final int INDENT = TextPage.INDENT;
  private static final int SEVERITY = 12;
  private static final int AROUND = 60;

  private ConsoleContent() {}

  /** Prints what was read, with every refused row and every note. */
  static void input(TextPage page, InputSection input) {
    page.hanging(INDENT, "Files", 8, String.join(", ", input.files()));
    page.hanging(INDENT, "Rows", 8, Integer.toString(input.rowsRead()));
    page.hanging(INDENT, "Posts", 8, Integer.toString(input.postsMade()));
    if (!input.refused().isEmpty()) {
      page.subheading(Words.count(input.refused().size(), "row") + " refused:");
      TextTable table = new TextTable(">Row", "Column", "Found", "Why");
      input
          .refused()
          .forEach(row -> table.row(
              Integer.toString(row.row()),
              row.column(),
              Words.orElse(row.what(), "(nothing)"),
              row.reason()));
      page.table(2 * INDENT, table);
    }
    if (!input.notes().isEmpty()) {
      page.subheading(Words.count(input.notes().size(), "row") + " with a note:");
      TextTable table = new TextTable(">Row", "Note");
      input.notes().forEach(note -> table.row(Integer.toString(note.row()), note.note()));
      page.table(2 * INDENT, table);
    }
  }

  /** Prints every finding, the heaviest first. */
  static void style(TextPage page, StyleSection style) {
    page.paragraph(
        INDENT, style.guide() + ", " + Words.count(style.postsChecked(), "post") + " checked.");
    if (style.findings().isEmpty()) {
      page.paragraph(INDENT, "Nothing was found.");
    }
    Comparator<StyleSection.StyleFinding> heaviestFirst =
        Comparator.comparing(StyleSection.StyleFinding::severity);
    style.findings().stream()
        .sorted(heaviestFirst.reversed())
        .forEach(finding -> finding(page.blank(), finding));
  }

  private static void finding(TextPage page, StyleSection.StyleFinding finding) {
    String where = finding.post() + ", row " + finding.row() + ", " + finding.channel();
    page.hanging(INDENT, name(finding.severity()), SEVERITY, where);
    int indent = INDENT + SEVERITY;
    page.paragraph(indent, finding.message());
    if (!finding.place().pieces().isEmpty()) {
      page.hanging(indent, "│", 2, marked(finding.place().shortened(AROUND)));
    }
    if (!finding.fix().isEmpty()) {
      page.hanging(indent, "→", 2, finding.fix());
    }
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String marked(Excerpt place) {
    return place.pieces().stream()
        .map(piece -> piece.found() ? "▸" + piece.text() + "◂" : piece.text())
        .collect(Collectors.joining());
  }

  /** Prints who agreed to what, summed up by person, then every refused vote and every open post. */
  static void approvals(TextPage page, ApprovalSection approvals) {
    agreements(page, approvals);
    if (!approvals.refused().isEmpty()) {
      page.subheading(Words.count(approvals.refused().size(), "vote") + " refused:");
      TextTable refused = new TextTable("Post", "Who", "Why not");
      approvals.refused().forEach(vote -> refused.row(vote.post(), vote.who(), vote.reason()));
      page.table(2 * INDENT, refused);
    }
    if (!approvals.open().isEmpty()) {
      page.subheading(Words.count(approvals.open().size(), "post") + " still open:");
      TextTable open = new TextTable("Post", "Where it stands", "Why");
      approvals.open().forEach(post -> open.row(post.post(), post.state(), post.reason()));
      page.table(2 * INDENT, open);
    }
  }

  private static void agreements(TextPage page, ApprovalSection approvals) {
    Map<List<String>, List<String>> agreed = agreed(approvals);
    if (agreed.isEmpty()) {
      page.paragraph(INDENT, "Nobody agreed to anything.");
      return;
    }
    TextTable table = new TextTable("Stage", "Agreed", ">Posts", "Which");
    agreed.forEach((who, posts) -> table.row(
        who.get(0), who.get(1), Integer.toString(posts.size()), String.join(", ", posts)));
    page.table(INDENT, table).blank();
    page.paragraph(INDENT, "The time of each vote stands in the HTML report.");
  }

  private static Map<List<String>, List<String>> agreed(ApprovalSection approvals) {
    return approvals.posts().stream()
        .flatMap(post -> post.stages().stream()
            .flatMap(stage -> stage.votes().stream().flatMap(vote -> line(post, stage, vote))))
        .collect(Collectors.groupingBy(
            line -> line.subList(0, 2),
            LinkedHashMap::new,
            Collectors.mapping(line -> line.get(2), Collectors.toList())));
  }

  private static Stream<List<String>> line(
      ApprovalSection.PostApproval post, ApprovalSection.Stage stage, ApprovalSection.Vote vote) {
    String who =
        vote.standingInFor().isEmpty() ? vote.who() : vote.who() + ", for " + vote.standingInFor();
    return Stream.of(List.of(stage.name(), who, post.post()));
  }
}
