package dev.gotong.examples.quickstart;

import java.util.Comparator;
import java.util.Locale;

/** The sections on what was read and how it is written, as HTML. */
final class HtmlContent {
  private static final int AROUND = 120;

  private HtmlContent() {}

  /** Writes what was read, with every refused row and every note. */
  static void input(Markup markup, InputSection input) {
    markup.open("p").text(Words.count(input.rowsRead(), "row")).text(" read, ");
    markup.text(Words.count(input.postsMade(), "post")).text(" made, from ");
    markup.open("bdi").text(String.join(", ", input.files())).close().text(".").close();
    if (!input.refused().isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          Words.count(input.refused().size(), "row") + " refused",
          "Row",
          "Column",
          "Found",
          "Why");
      input
          .refused()
          .forEach(row -> table.row(
              Integer.toString(row.row()),
              row.column(),
              Words.orElse(row.what(), "(nothing)"),
              row.reason()));
      table.end();
    }
    if (!input.notes().isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup, Words.count(input.notes().size(), "row") + " with a note", "Row", "Note");
      input.notes().forEach(note -> table.row(Integer.toString(note.row()), note.note()));
      table.end();
    }
  }

  /** Writes every finding, the heaviest first. */
  static void style(Markup markup, StyleSection style) {
    markup.data(
        "p", style.guide() + ", " + Words.count(style.postsChecked(), "post") + " checked.");
    if (style.findings().isEmpty()) {
      markup.element("p", "Nothing was found.", "class", "well");
      return;
    }
    Comparator<StyleSection.StyleFinding> heaviestFirst =
        Comparator.comparing(StyleSection.StyleFinding::severity);
    markup.open("ul", "class", "items");
    style.findings().stream()
        .sorted(heaviestFirst.reversed())
        .forEach(finding -> finding(markup, finding));
    markup.close();
  }

  private static void finding(Markup markup, StyleSection.StyleFinding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    markup.open("li", "class", severity).open("h3").element("span", severity, "class", "tag");
    markup.raw(" ").open("bdi").text(finding.post()).close().raw(" ");
    markup.data("small", "row " + finding.row() + ", " + finding.channel()).close();
    markup.data("p", finding.message());
    if (!finding.place().pieces().isEmpty()) {
      markup.open("blockquote", "dir", "auto");
      finding.place().shortened(AROUND).pieces().forEach(piece -> piece(markup, piece));
      markup.close();
    }
    if (!finding.fix().isEmpty()) {
      markup.open("p", "class", "fix").element("strong", "Fix:").raw(" ");
      markup.open("bdi").text(finding.fix()).close().close();
    }
    markup.close();
  }

  private static void piece(Markup markup, Excerpt.Piece piece) {
    if (piece.found()) {
      markup.element("mark", piece.text());
    } else {
      markup.text(piece.text());
    }
  }
}
