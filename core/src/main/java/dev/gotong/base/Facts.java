package dev.gotong.base;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a refusal or a finding: names to text, in the order given; cannot be changed.
 *
 * <p>They are few, and made far more often than read: so no table is built for them, and text is made when it is asked
 * for.
 */
final class Facts extends AbstractMap<String, String> {
  private final Object[] pairs; // name, value, name, value

  private Facts(Object[] pairs) {
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

  private static void requireFirst(Object[] pairs, int place) {
    int hash = pairs[place].hashCode(); // a text knows its own
    for (int i = 0; i < place; i += 2) {
      if (pairs[i].hashCode() == hash && pairs[i].equals(pairs[place])) {
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
    Object[] pairs = new Object[namesAndValues.length];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = String.class.cast(namesAndValues[i]);
      pairs[i + 1] = kept(namesAndValues[i + 1]);
    }
    return new Facts(pairs);
  }

  static Facts copyOf(Map<String, String> facts) {
    if (facts instanceof Facts same) {
      return same;
    }
    Object[] pairs = new Object[2 * facts.size()];
    int i = 0;
    for (Map.Entry<String, String> fact : ImmutableMap.copyOf(facts).entrySet()) { // no nulls
      pairs[i++] = fact.getKey();
      pairs[i++] = fact.getValue();
    }
    return new Facts(pairs);
  }

  /** What may wait to be put into text: what does not change. */
  private static Object kept(Object value) {
    if (value instanceof String || value instanceof Record || value instanceof FluentIterable) {
      return value;
    }
    return value instanceof Collection<?> many ? ImmutableList.copyOf(many) : text(value);
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Collection<?> many) {
      return list(many);
    }
    if (value instanceof FluentIterable<?> many) {
      return list(many);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Facts::text).orElse("none");
    }
    return value.toString();
  }

  private static String list(Iterable<?> many) {
    StringBuilder list = new StringBuilder();
    for (Object item : many) {
      list.append(list.length() == 0 ? "" : ", ").append(text(item));
    }
    return list.toString();
  }

  /** The same names, holding on to no value. */
  Facts namesAlone() {
    Object[] names = pairs.clone();
    for (int i = 1; i < names.length; i += 2) {
      names[i] = "";
    }
    return new Facts(names);
  }

  /** Whether the names are the very same, in the same order; if not, they may be equal still. */
  @SuppressWarnings("ReferenceEquality") // the very same is what is asked
  boolean hasSameNames(Facts others) {
    if (pairs.length != others.pairs.length) {
      return false;
    }
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != others.pairs[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return which fact's name and a closing brace stand there in the text, -1 if none's}
   *
   * @param guess the fact to try first
   */
  int indexOfName(String text, int from, int guess) {
    int size = size();
    for (int i = 0; i < size; i++) {
      int fact = guess + i < size ? guess + i : guess + i - size;
      String name = (String) pairs[2 * fact];
      int end = from + name.length();
      if (text.startsWith(name, from) && end < text.length() && text.charAt(end) == '}') {
        return fact;
      }
    }
    return -1;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return text(pairs[i + 1]);
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
      facts.put((String) pairs[i], text(pairs[i + 1]));
    }
    return facts.buildOrThrow().entrySet();
  }
}
