package dev.gotong.base;

import com.google.common.collect.ImmutableMap;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a refusal: names to text, in the order given; cannot be changed.
 *
 * <p>They are few, and made far more often than looked up, so that no table is built for them.
 */
final class Facts extends AbstractMap<String, String> {
  private final String[] pairs; // name, text, name, text

  private Facts(String[] pairs) {
    this.pairs = pairs;
    long seen = 0; // a bit for each name: few fall together, and only those are compared
    for (int i = 0; i < pairs.length; i += 2) {
      long bit = 1L << pairs[i].hashCode();
      if ((seen & bit) != 0) {
        requireFirst(pairs, i);
      }
      seen |= bit;
    }
  }

  private static void requireFirst(String[] pairs, int place) {
    for (int i = 0; i < place; i += 2) {
      if (pairs[i].equals(pairs[place])) {
        throw new IllegalArgumentException(
            "facts must have different names, but " + pairs[place] + " is there twice");
      }
    }
  }

  static Facts of(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "facts must be pairs of name and value, but were " + namesAndValues.length + " objects");
    }
    String[] pairs = new String[namesAndValues.length];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = (String) namesAndValues[i];
      pairs[i + 1] = text(namesAndValues[i + 1]);
    }
    return new Facts(pairs);
  }

  static Facts copyOf(Map<String, String> facts) {
    if (facts instanceof Facts same) {
      return same;
    }
    String[] pairs = new String[2 * facts.size()];
    int i = 0;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      pairs[i++] = fact.getKey();
      pairs[i++] = fact.getValue();
    }
    return new Facts(pairs);
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Collection<?> many) {
      return list(many);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Facts::text).orElse("none");
    }
    return value.toString();
  }

  private static String list(Collection<?> many) {
    StringBuilder list = new StringBuilder(16 * many.size());
    for (Object item : many) {
      list.append(list.length() == 0 ? "" : ", ").append(text(item));
    }
    return list.toString();
  }

  /** Whether there is a fact of the name that stands there in the text. */
  boolean isNamed(String text, int from, int to) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].length() == to - from && text.startsWith(pairs[i], from)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builderWithExpectedSize(size());
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i], pairs[i + 1]);
    }
    return facts.buildOrThrow().entrySet();
  }
}
