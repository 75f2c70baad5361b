package dev.gotong.base;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a sentence with the facts of that name. */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");

  private Template() {}

  /** Refusals are made all the time, and read seldom: so this goes through the characters once. */
  static void check(String code, String template, Facts facts) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "code must be like feature.name, but was \"" + code + "\"");
    }
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      if (facts.isNamed(template, open + 1)) {
        continue;
      }
      int close = open + 1;
      while (close < template.length() && isLetter(template.charAt(close))) {
        close++;
      }
      boolean isSlot =
          close > open + 1 && close < template.length() && template.charAt(close) == '}';
      if (isSlot) {
        throw new IllegalArgumentException(code + ": the template names "
            + template.substring(open, close + 1) + ", but no such fact is given");
      }
    }
  }

  /** Words of small letters, and of digits after the first dot, joined by hyphens and at least one dot. */
  private static boolean isCode(String code) {
    boolean dotted = false;
    boolean inWord = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (('a' <= c && c <= 'z') || (dotted && '0' <= c && c <= '9')) {
        inWord = true;
      } else if ((c == '.' || c == '-') && inWord) {
        inWord = false;
        dotted |= c == '.';
      } else {
        return false;
      }
    }
    return dotted && inWord;
  }

  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  static String fill(String template, Map<String, String> facts) {
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(String.valueOf(facts.get(slot.group(1)))));
  }
}
