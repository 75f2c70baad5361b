package dev.gotong.examples.quickstart;

import java.util.List;

/** A page of text, at most {@value #WIDTH} columns wide. Not thread-safe. */
final class TextPage {
  static final int WIDTH = 100;
  static final int INDENT = 2;

  private final StringBuilder text = new StringBuilder();

  /** Adds a line as it is; the caller has seen to its width. */
  TextPage line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** Adds an empty line. */
  TextPage blank() {
    return line("");
  }

  /** Adds a heading with a rule, after an empty line. */
  TextPage heading(String heading) {
    String start = "── " + heading + " ";
    return blank().line(start + "─".repeat(WIDTH - TextWidth.of(start))).blank();
  }

  /** Adds a smaller heading, after an empty line unless the page has just begun a section. */
  TextPage subheading(String heading) {
    if (!text.toString().endsWith("\n\n")) {
      blank();
    }
    return paragraph(INDENT, heading);
  }

  /** Adds a text, wrapped. */
  TextPage paragraph(int indent, String words) {
    return hanging(indent, "", 0, words);
  }

  /**
   * Adds a text that hangs beside a label.
   *
   * @param indent the blanks before the label
   * @param label what stands beside the first line; wrapped on lines of its own if it is wider than {@code space}
   * @param space the columns kept for the label, the gap included
   * @param words the text
   */
  TextPage hanging(int indent, String label, int space, String words) {
    String beside = TextWidth.clean(label);
    if (!beside.isEmpty() && TextWidth.of(beside) >= space) {
      paragraph(indent, beside);
      beside = "";
    }
    String start = " ".repeat(indent) + TextWrap.padded(beside, space);
    for (String line : TextWrap.lines(words, WIDTH - indent - space)) {
      line(start + line);
      start = " ".repeat(indent + space);
    }
    return this;
  }

  /** Adds a table. */
  TextPage table(int indent, TextTable table) {
    return lines(indent, table.lines(WIDTH - indent));
  }

  /** Adds lines that are no wider than the page less the indent. */
  TextPage lines(int indent, List<String> lines) {
    lines.forEach(line -> line(" ".repeat(indent) + line));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
