package dev.gotong.base;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a sentence with the facts of that name. */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern CODE =
      Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

  private Template() {}

  static void check(String code, String template, Map<String, String> facts) {
    Require.that(
        CODE.matcher(code).matches(), "code must be like feature.name, but was \"%s\"", code);
    Matcher slots = SLOT.matcher(template);
    while (slots.find()) {
      Require.that(
          facts.containsKey(slots.group(1)),
          "%s: the template names {%s}, but no such fact is given",
          code,
          slots.group(1));
    }
  }

  static String fill(String template, Map<String, String> facts) {
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(String.valueOf(facts.get(slot.group(1)))));
  }
}
