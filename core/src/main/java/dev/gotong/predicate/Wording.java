package dev.gotong.predicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions in plain English. What is nested stands in brackets, and texts in quotes, so that nothing reads two ways. */
final class Wording {
  private static final int MOST_SHOWN = 10;

  private Wording() {}

  static String of(Condition condition) {
    return condition.match(
        all -> joined(all.conditions(), ", and ", "always", "all of "),
        any -> joined(any.conditions(), ", or ", "never", "any of "),
        not -> "not (" + of(not.condition()) + ")",
        anyOf -> "some " + anyOf.attribute() + " is " + choice(anyOf.values()),
        allOf -> "every " + allOf.attribute() + " is " + choice(allOf.values()),
        atLeast -> atLeast.attribute() + " is at least " + atLeast.value(),
        below -> below.attribute() + " is below " + below.value());
  }

  /** Texts as they are given in a case; only the first few of many. */
  static String list(Collection<String> texts) {
    List<String> shown = texts.stream().limit(MOST_SHOWN).map(Wording::quoted).toList();
    String more = texts.size() > MOST_SHOWN ? " and " + (texts.size() - MOST_SHOWN) + " more" : "";
    return texts.isEmpty() ? "none" : String.join(", ", shown) + more;
  }

  private static String joined(List<Condition> parts, String word, String ofNothing, String ofOne) {
    if (parts.isEmpty()) {
      return ofNothing;
    }
    if (parts.size() == 1) {
      return ofOne + "(" + of(parts.get(0)) + ")";
    }
    return String.join(word, parts.stream().map(Wording::nested).toList());
  }

  private static String nested(Condition part) {
    int parts = part.match(
        all -> all.conditions().size(),
        any -> any.conditions().size(),
        not -> 1,
        leaf -> 1,
        leaf -> 1,
        leaf -> 1,
        leaf -> 1);
    return parts > 1 ? "(" + of(part) + ")" : of(part);
  }

  private static String choice(Collection<String> values) {
    List<String> quoted = new ArrayList<>(values.stream().map(Wording::quoted).toList());
    String last = quoted.remove(quoted.size() - 1);
    return quoted.isEmpty() ? last : String.join(", ", quoted) + " or " + last;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
