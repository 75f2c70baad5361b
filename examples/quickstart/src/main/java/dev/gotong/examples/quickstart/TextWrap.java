package dev.gotong.examples.quickstart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its blanks, and a word that is longer than a line where the line ends. */
final class TextWrap {
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private TextWrap(int width) {
    this.width = width;
  }

  /**
   * {@return the text in lines of at most so many columns; one empty line for an empty text}
   *
   * @param width at least two, the widest character
   */
  static List<String> lines(String text, int width) {
    TextWrap wrap = new TextWrap(Math.max(2, width));
    for (String word : TextWidth.clean(text).strip().split("\\s+", -1)) {
      wrap.add(word);
    }
    wrap.lines.add(wrap.line.toString());
    return wrap.lines;
  }

  /** {@return the text, padded with blanks to the right} */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - TextWidth.of(text)));
  }

  private void add(String word) {
    int columns = TextWidth.of(word);
    if (used > 0 && used + 1 + columns > width) {
      breakLine();
    }
    if (used > 0) {
      line.append(' ');
      used++;
    }
    if (used + columns <= width) {
      line.append(word);
      used += columns;
    } else {
      addInParts(word);
    }
  }

  private void addInParts(String word) {
    for (String cluster : TextWidth.clusters(word)) {
      int columns = TextWidth.ofCluster(cluster);
      if (used > 0 && used + columns > width) {
        breakLine();
      }
      if (columns <= width) {
        line.append(cluster);
        used += columns;
      }
    }
  }

  private void breakLine() {
    lines.add(line.toString());
    line.setLength(0);
    used = 0;
  }
}
