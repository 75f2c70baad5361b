package dev.gotong.predicate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known in one case: values by attribute. What is missing is unknown, which is not the same as an attribute that
 * is known to have no text.
 *
 * <p>Immutable; equal if the same attributes have equal values. Amounts are equal if they are worth the same.
 */
public final class Attributes {
  private static final Attributes NONE = new Attributes(ImmutableMap.of());

  /** A set of texts, {@link Level}, {@link Amount}, {@link Duration} or {@link Long} for each. */
  private final ImmutableMap<String, Object> values;

  /** The name of a level, which is not a text. */
  record Level(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Attributes(ImmutableMap<String, Object> values) {
    this.values = values;
  }

  /** {@return what is known where nothing is} */
  public static Attributes none() {
    return NONE;
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the attributes that are known, sorted} */
  public Set<String> names() {
    return ImmutableSortedSet.copyOf(values.keySet());
  }

  /** {@return the value in words, such as "500 EUR", "PT24H" or "none" of no texts; "unknown" if it is missing} */
  public String describe(String attribute) {
    Object value = value(attribute);
    if (value instanceof ImmutableSet<?> texts) {
      return Wording.list(texts.stream().map(Object::toString).sorted().toList());
    }
    return value == Truth.UNKNOWN ? "unknown" : value.toString();
  }

  /** The value, or {@link Truth#UNKNOWN}, which is a value of no type. */
  Object value(String attribute) {
    return values.getOrDefault(attribute, Truth.UNKNOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return String.join(
        "; ", names().stream().map(name -> name + ": " + describe(name)).toList());
  }

  /**
   * Builds attributes. Each method throws {@link IllegalArgumentException} for an attribute that is no id, or that has a
   * value already. Not thread-safe.
   */
  public static final class Builder {
    private static final int MAX_TEXTS = 1000;

    private final Map<String, Object> values = new HashMap<>();

    private Builder() {}

    /** Gives an attribute at most 1000 texts of at most 200 characters; none is known, too. */
    public Builder texts(String attribute, Set<String> texts) {
      Require.between(texts.size(), 0, MAX_TEXTS, "number of texts");
      texts.forEach(text -> Require.text(text, Shape.MAX_TEXT, attribute));
      return put(attribute, ImmutableSet.copyOf(texts));
    }

    /** Gives an attribute a level by its name, an id. */
    public Builder level(String attribute, String name) {
      return put(attribute, new Level(Require.id(name, attribute)));
    }

    /** Gives an attribute an amount, at most 10<sup>15</sup> with at most 9 decimals, below zero or above. */
    public Builder money(String attribute, BigDecimal amount, Currency currency) {
      return put(attribute, new Amount(amount, currency));
    }

    /** Gives an attribute a duration, below zero or above. */
    public Builder duration(String attribute, Duration duration) {
      return put(attribute, duration);
    }

    /** Gives an attribute a whole number. */
    public Builder number(String attribute, long number) {
      return put(attribute, number);
    }

    private Builder put(String attribute, Object value) {
      Object before = values.putIfAbsent(Require.id(attribute, "attribute"), value);
      Require.that(before == null, "%s must be given once, but was %s before", attribute, before);
      return this;
    }

    /** {@return what was given} */
    public Attributes build() {
      return values.isEmpty() ? NONE : new Attributes(ImmutableMap.copyOf(values));
    }
  }
}
