package dev.gotong.base;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Turns pairs of name and value into facts: names to text, in the order given. */
final class Facts {
  private Facts() {}

  static Map<String, String> of(Object... namesAndValues) {
    Require.that(
        namesAndValues.length % 2 == 0,
        "facts must be pairs of name and value, but were %d objects",
        namesAndValues.length);
    ImmutableMap.Builder<String, String> facts =
        ImmutableMap.builderWithExpectedSize(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], text(namesAndValues[i + 1]));
    }
    return facts.buildOrThrow();
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> many) {
      return list(many);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Facts::text).orElse("none");
    }
    return value.toString();
  }

  private static String list(Collection<?> many) {
    StringBuilder list = new StringBuilder();
    for (Object item : many) {
      list.append(list.length() == 0 ? "" : ", ").append(text(item));
    }
    return list.toString();
  }
}
