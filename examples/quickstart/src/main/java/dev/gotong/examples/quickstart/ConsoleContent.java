package dev.gotong.examples.quickstart;

import dev.gotong.base.Severity;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sections on what was read and how it is written, as text. */
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
}
