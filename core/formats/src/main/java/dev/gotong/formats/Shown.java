package dev.gotong.formats;

/** Brings a stranger's text into a message: on one line, short, and with nothing that could disguise it. */
final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  /** {@return {@code text} on one line, its invisible controls as {@code ?}, cut after sixty characters} */
  static String text(String text) {
    String start = text.length() <= 4 * MOST ? text : text.substring(0, 4 * MOST);
    StringBuilder line = new StringBuilder();
    start
        .strip()
        .codePoints()
        .limit(MOST)
        .forEach(
            c -> line.appendCodePoint(Character.isWhitespace(c) ? ' ' : isHidden(c) ? '?' : c));
    boolean cut = start.length() < text.length() || start.strip().codePoints().count() > MOST;
    return line + (cut ? "..." : "");
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR ->
        true;
      case Character.FORMAT -> c != 0x200D; // the joiner of emoji
      default -> false;
    };
  }
}
