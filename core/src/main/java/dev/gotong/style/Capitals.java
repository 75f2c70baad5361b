package dev.gotong.style;

/** Carries the capital at the beginning of a sentence over to the word that replaces another. */
final class Capitals {
  private Capitals() {}

  /** The word {@code good}, with a capital if the text has one where the rule has none. */
  static String like(String found, String key, String good) {
    boolean lower = good.codePoints().noneMatch(Character::isUpperCase);
    return lower && isCapital(found) && !isCapital(key) ? capital(good) : good;
  }

  private static boolean isCapital(String text) {
    return Character.isUpperCase(text.codePointAt(0));
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }
}
