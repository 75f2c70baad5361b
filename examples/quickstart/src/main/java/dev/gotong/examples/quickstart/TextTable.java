package dev.gotong.examples.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text whose columns line up, and whose cells wrap where the page is too narrow.
 *
 * <p>The widest columns give way first, so that ids and times stay whole.
 */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] right;

  /** Starts a table with its headings; one that begins with {@code >} heads a column of numbers. */
  TextTable(String... headings) {
    right = new boolean[headings.length];
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(">");
      texts.add(right[i] ? headings[i].substring(1) : headings[i]);
    }
    rows.add(texts);
  }

  /** Adds a row of as many cells as there are headings. */
  TextTable row(String... cells) {
    rows.add(Arrays.stream(cells).map(TextWidth::clean).toList());
    return this;
  }

  /** {@return the lines, none wider than {@code width}; the headings are underlined} */
  List<String> lines(int width) {
    int[] widths = widths(width - GAP.length() * (right.length - 1));
    List<String> lines = new ArrayList<>();
    addRow(lines, rows.get(0), widths);
    lines.add(rule(widths));
    rows.subList(1, rows.size()).forEach(row -> addRow(lines, row, widths));
    return lines;
  }

  private int[] widths(int available) {
    int[] natural = new int[right.length];
    for (List<String> row : rows) {
      for (int i = 0; i < natural.length; i++) {
        natural[i] = Math.max(natural[i], TextWidth.of(row.get(i)));
      }
    }
    int cap = available;
    while (cap > 2 && sum(natural, cap) > available) {
      cap--;
    }
    int most = cap;
    return Arrays.stream(natural).map(columns -> Math.min(columns, most)).toArray();
  }

  private static int sum(int[] widths, int cap) {
    return Arrays.stream(widths).map(columns -> Math.min(columns, cap)).sum();
  }

  private static String rule(int[] widths) {
    return String.join(GAP, Arrays.stream(widths).mapToObj("─"::repeat).toList());
  }

  private void addRow(List<String> lines, List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      cells.add(TextWrap.lines(row.get(i), widths[i]));
      height = Math.max(height, cells.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      lines.add(line(cells, line, widths));
    }
  }

  private String line(List<List<String>> cells, int line, int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String text = line < cells.get(i).size() ? cells.get(i).get(line) : "";
      String blanks = " ".repeat(Math.max(0, widths[i] - TextWidth.of(text)));
      parts.add(right[i] ? blanks + text : text + blanks);
    }
    return String.join(GAP, parts).stripTrailing();
  }
}
