package dev.gotong.examples.quickstart;

import java.util.Arrays;
import java.util.List;

/**
 * Writes tables that read aloud well, and that fold into cards on a narrow screen.
 *
 * <p>The first cell of a row is its heading. Roles are spelled out, since a table that is laid out as cards loses its
 * own.
 */
final class HtmlTable {
  private static final int SHORT = 12;
  private static final int LONGEST_WORD = 24;

  private final Markup markup;
  private final List<String> headings;

  private HtmlTable(Markup markup, List<String> headings) {
    this.markup = markup;
    this.headings = headings;
  }

  /** Opens a table; {@link #end} closes it. */
  static HtmlTable start(Markup markup, String caption, String... headings) {
    markup.open("table", "role", "table", "class", "cards").element("caption", caption);
    markup.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String heading : headings) {
      markup.element("th", heading, "scope", "col", "role", "columnheader");
    }
    markup.close().close().open("tbody", "role", "rowgroup");
    return new HtmlTable(markup, List.of(headings));
  }

  /** Adds a row of as many cells as there are headings. */
  HtmlTable row(String... cells) {
    markup.open("tr", "role", "row");
    markup.data(
        "th",
        cells[0],
        "scope",
        "row",
        "role",
        "rowheader",
        "class",
        kind(cells[0]),
        "data-label",
        headings.get(0));
    for (int i = 1; i < cells.length; i++) {
      markup.data(
          "td", cells[i], "role", "cell", "class", kind(cells[i]), "data-label", headings.get(i));
    }
    markup.close();
    return this;
  }

  /** How the style sheet breaks the cell: not at all, at blanks, or anywhere since a word would not fit the column. */
  private static String kind(String cell) {
    if (cell.isEmpty()) {
      return "blank";
    }
    boolean longWord =
        Arrays.stream(cell.split("\\s+", -1)).anyMatch(word -> word.length() > LONGEST_WORD);
    return longWord ? "long" : cell.length() <= SHORT ? "short" : "plain";
  }

  /** Closes the table. */
  void end() {
    markup.close().close();
  }
}
