package dev.gotong.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns a text takes on a terminal: two for CJK and emoji, none for combining marks, one for the rest.
 *
 * <p>Whole clusters are measured, so that a family of emoji takes two columns, as the terminals that join it show it.
 */
final class TextWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;

  /** First and last code points of what is wide: East Asian Width W and F, emoji shown as such; Unicode 15. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0,
    0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
    0x1F265, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private TextWidth() {}

  /** {@return the columns that a text takes} */
  static int of(String text) {
    int columns = 0;
    for (String cluster : clusters(text)) {
      columns += ofCluster(cluster);
    }
    return columns;
  }

  /** {@return the characters as a reader counts them} */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    Matcher matcher = CLUSTER.matcher(text);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }

  /** {@return the columns that one cluster takes} */
  static int ofCluster(String cluster) {
    if (cluster.indexOf(EMOJI_STYLE) >= 0 || isWide(cluster.codePointAt(0))) {
      return 2;
    }
    return cluster.codePoints().map(TextWidth::ofCodePoint).sum();
  }

  /**
   * {@return the text on one line, without what would move the cursor or turn the direction of writing}
   *
   * <p>Line breaks and other controls become blanks; invisible formatting is dropped, but for what joins letters.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      int type = Character.getType(point);
      if (type == Character.CONTROL
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        clean.append(' ');
      } else if (type == Character.SURROGATE) {
        clean.append('\uFFFD');
      } else if (type != Character.FORMAT || point == JOINER || point == NON_JOINER) {
        clean.appendCodePoint(point);
      }
    });
    return clean.toString();
  }

  private static int ofCodePoint(int point) {
    int type = Character.getType(point);
    boolean none = type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (0x1160 <= point && point <= 0x11FF); // the later letters of a Hangul syllable
    return none ? 0 : isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
      if (point <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
