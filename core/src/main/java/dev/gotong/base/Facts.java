package dev.gotong.base;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns pairs of name and value into facts: names to text, in the order given. */
final class Facts {
  private Facts() {}

  static Map<String, String> of(Object... namesAndValues) {
    Require.that(
        namesAndValues.length % 2 == 0,
        "facts must be pairs of name and value, but were %d objects",
        namesAndValues.length);
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put((String) namesAndValues[i], text(namesAndValues[i + 1]));
    }
    return facts.buildOrThrow();
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(Facts::text).collect(Collectors.joining(", "));
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Facts::text).orElse("none");
    }
    return value.toString();
  }
}
