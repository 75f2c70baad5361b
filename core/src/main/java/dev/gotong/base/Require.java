package dev.gotong.base;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;

/**
 * Checks of arguments; each failure is an {@link IllegalArgumentException} that names the argument, the rule and the
 * value.
 */
public final class Require {
  private static final int MAX_ID = 64;
  private static final int SHOWN = 80;

  private Require() {}

  /**
   * Demands a condition.
   *
   * @throws IllegalArgumentException with the formatted message, if {@code condition} is false
   */
  @FormatMethod
  public static void that(boolean condition, @FormatString String message, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
    }
  }

  /**
   * Demands a number that is not too small.
   *
   * @throws IllegalArgumentException such as "version must be 1 or more, but was 0"
   */
  public static void atLeast(long value, long min, String name) {
    if (value < min) { // the message is made only when it is needed: numbers are checked everywhere
      that(false, "%s must be %d or more, but was %d", name, min, value);
    }
  }

  /**
   * Demands a number within bounds, both included.
   *
   * @throws IllegalArgumentException such as "atLeast must be 1 to 99, but was 0"
   */
  public static void between(long value, long min, long max, String name) {
    if (value < min || value > max) {
      that(false, "%s must be %d to %d, but was %d", name, min, max, value);
    }
  }

  /**
   * Demands an id: 1 to 64 of {@code A-Z a-z 0-9 . _ : -}. Ids are case-sensitive and ordered by their bytes.
   *
   * @return {@code value}
   * @throws IllegalArgumentException if it is anything else
   */
  public static String id(String value, String name) {
    if (!isId(value)) { // the message is made only when it is needed: ids are checked everywhere
      throw refused("%s must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"%s\"", name, value);
    }
    return value;
  }

  /**
   * Demands text that is not blank, has no NUL and no half of a surrogate pair, and is at most {@code max} code points
   * long.
   *
   * @return {@code value}
   * @throws IllegalArgumentException if it is anything else
   */
  public static String text(String value, int max, String name) {
    if (value.isBlank()) {
      throw refused("%s must not be blank, but was \"%s\"", name, value);
    }
    return optionalText(value, max, name);
  }

  /** Demands what {@link #text} demands, except that the text may be blank. */
  public static String optionalText(String value, int max, String name) {
    int length = value.codePointCount(0, value.length());
    that(length <= max, "%s must be at most %d characters, but has %d", name, max, length);
    if (value.indexOf('\0') >= 0) {
      throw refused("%s must not contain the character NUL, but was \"%s\"", name, value);
    }
    that(
        isWellFormed(value),
        "%s must be well-formed Unicode, but holds half of a surrogate pair",
        name);
    return value;
  }

  /** {@return whether every surrogate in {@code value} is half of a pair} */
  public static boolean isWellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) { // few are
        boolean isPair = i + 1 < value.length()
            && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
        if (!isPair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean isId(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letterOrDigit =
          ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
      if (!letterOrDigit && c != '.' && c != '_' && c != ':' && c != '-') {
        return false;
      }
    }
    return 1 <= value.length() && value.length() <= MAX_ID;
  }

  @FormatMethod
  private static IllegalArgumentException refused(
      @FormatString String message, String name, String value) {
    return new IllegalArgumentException(String.format(Locale.ROOT, message, name, shown(value)));
  }

  private static String shown(String value) {
    String oneLine = value.replaceAll("\\p{Cntrl}", "?");
    return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "...";
  }
}
