package dev.gotong.base;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills {@code {name}} in a sentence with the facts of that name. */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");

  private Template() {}

  /**
   * What was found complete before, at a place that its sentence gives; whatever else falls there takes it over. Nearly all
   * sentences are constants of a program, and a refusal is made as often as it is read seldom. Threads may see each other's
   * or not: what is there is right, and what is not is found again.
   */
  private static final @Nullable Checked[] KNOWN = new Checked[256];

  private record Checked(String code, String template, Facts facts) {
    @SuppressWarnings("ReferenceEquality") // the very same constants; others are checked
    boolean isOf(String otherCode, String otherTemplate, Facts others) {
      return code == otherCode && template == otherTemplate && facts.hasSameNames(others);
    }
  }

  static void check(String code, String template, Facts facts) {
    int place = template.hashCode() & (KNOWN.length - 1);
    Checked known = KNOWN[place];
    if (known == null || !known.isOf(code, template, facts)) {
      checkAnew(code, template, facts);
      KNOWN[place] = new Checked(code, template, facts.namesAlone());
    }
  }

  private static void checkAnew(String code, String template, Facts facts) {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "code must be like feature.name, but was \"" + code + "\"");
    }
    int next = 0; // facts are mostly given in the order in which the sentence names them
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int named = facts.indexOfName(template, open + 1, next);
      if (named >= 0) {
        next = named + 1;
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
