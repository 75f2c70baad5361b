package dev.gotong.examples.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes markup that is both HTML and well-formed XML: every element is closed, everything is escaped. Not thread-safe.
 */
final class Markup {
  private static final Set<String> BLOCKS = Set.of(
      "head", "style", "title", "header", "nav", "section", "table", "caption", "tr", "ul", "li",
      "p", "h1", "h2", "div");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param name the name of the element
   * @param attributes names and values by turns
   */
  Markup open(String name, String... attributes) {
    start(name, attributes);
    text.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    String name = open.pop();
    text.append("</").append(name).append('>');
    if (BLOCKS.contains(
        name)) { // lines for the sake of those who read the source; between words a line is a blank
      text.append('\n');
    }
    return this;
  }

  /** Adds an element without content, such as {@code meta} or a shape. */
  Markup empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>");
    return this;
  }

  /** Adds an element that holds a text. */
  Markup element(String name, String words, String... attributes) {
    return open(name, attributes).text(words).close();
  }

  /** Adds a text that came from the data: as {@link #element}, with its own direction of writing. */
  Markup data(String name, String words, String... attributes) {
    return open(name, attributes).open("bdi").text(words).close().close();
  }

  /** Adds text, escaped. */
  Markup text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** Adds what is markup already, or a style sheet. */
  Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /**
   * {@return the text with nothing left that means something in markup, or that XML forbids}
   *
   * <p>Marks that turn the direction of writing by force are dropped: they would turn our own words too. Arabic and
   * Hebrew need none.
   */
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length());
    words.codePoints().forEach(point -> {
      switch (point) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\r' -> safe.append('\n');
        default -> {
          if (!turnsWriting(point)) {
            safe.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
          }
        }
      }
    });
    return safe.toString();
  }

  /** As XML 1.0 has it, but without the controls that it only discourages. */
  private static boolean isAllowed(int point) {
    return point == '\n'
        || point == '\t'
        || (0x20 <= point && point < 0x7F)
        || (0xA0 <= point && point < 0xD800)
        || (0xE000 <= point && point < 0xFFFE)
        || point > 0xFFFF;
  }

  private static boolean turnsWriting(int point) {
    return (0x202A <= point && point <= 0x202E) || (0x2066 <= point && point <= 0x2069);
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escaped(attributes[i + 1]))
          .append('"');
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }
}
