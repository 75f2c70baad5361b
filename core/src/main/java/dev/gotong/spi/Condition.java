package dev.gotong.spi;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a value must have to be found, as data. Of an attribute with many values, one must fit; a value without the
 * attribute never does.
 *
 * @param <T> the type of the values of the kind
 */
public sealed interface Condition<T> {

  /** {@return the condition that the attribute is {@code value}} */
  static <T, V> Condition<T> is(Attribute<T, V> attribute, V value) {
    return new AnyOf<>(attribute, ImmutableSet.of(value));
  }

  /**
   * {@return the condition that the attribute is one of {@code values}}
   *
   * @param values at least one
   */
  static <T, V> Condition<T> anyOf(Attribute<T, V> attribute, Collection<? extends V> values) {
    return new AnyOf<>(attribute, ImmutableSet.copyOf(values));
  }

  /** {@return the condition that the attribute is at least {@code startInclusive} and less than {@code endExclusive}} */
  static <T, V> Condition<T> between(Attribute<T, V> attribute, V startInclusive, V endExclusive) {
    return new Range<>(attribute, Optional.of(startInclusive), Optional.of(endExclusive));
  }

  /** {@return the condition that the attribute is less than {@code endExclusive}} */
  static <T, V> Condition<T> before(Attribute<T, V> attribute, V endExclusive) {
    return new Range<>(attribute, Optional.empty(), Optional.of(endExclusive));
  }

  /** {@return the condition that the attribute is at least {@code startInclusive}} */
  static <T, V> Condition<T> from(Attribute<T, V> attribute, V startInclusive) {
    return new Range<>(attribute, Optional.of(startInclusive), Optional.empty());
  }

  /** {@return the attribute that it is about} */
  Attribute<T, ?> attribute();

  /** {@return whether {@code value} fits} */
  boolean matches(T value);

  /** {@return what the function for this case makes of it} */
  <R> R match(
      Function<? super AnyOf<T, ?>, ? extends R> anyOf,
      Function<? super Range<T, ?>, ? extends R> range);

  /**
   * The attribute is one of some values.
   *
   * @param attribute the attribute
   * @param values at least one, at most 500
   */
  record AnyOf<T, V>(Attribute<T, V> attribute, Set<V> values) implements Condition<T> {
    private static final int MAX = 500;

    /** Checks the values. */
    public AnyOf {
      values = ImmutableSet.copyOf(values);
      Require.between(values.size(), 1, MAX, "values of " + attribute);
      values.forEach(value -> attribute.type().check(value, attribute.name()));
    }

    @Override
    public boolean matches(T value) {
      return attribute.read(value).stream().anyMatch(values::contains);
    }

    @Override
    public <R> R match(
        Function<? super AnyOf<T, ?>, ? extends R> anyOf,
        Function<? super Range<T, ?>, ? extends R> range) {
      return anyOf.apply(this);
    }
  }

  /**
   * The attribute lies in a half-open range.
   *
   * @param attribute a number or an instant
   * @param startInclusive the first value that fits; empty for no bound
   * @param endExclusive the first value that no longer fits; empty for no bound
   */
  record Range<T, V>(
      Attribute<T, V> attribute, Optional<V> startInclusive, Optional<V> endExclusive)
      implements Condition<T> {

    /** Checks that the attribute is ordered. */
    public Range {
      Require.that(
          attribute.type().isOrdered(),
          "%s is a %s: only numbers and instants have ranges",
          attribute,
          attribute.type());
      startInclusive.ifPresent(value -> attribute.type().check(value, attribute.name()));
      endExclusive.ifPresent(value -> attribute.type().check(value, attribute.name()));
    }

    @Override
    public boolean matches(T value) {
      return attribute.read(value).stream().anyMatch(this::contains);
    }

    private boolean contains(V value) {
      long number = attribute.type().toLong(value);
      return startInclusive
              .map(start -> attribute.type().toLong(start) <= number)
              .orElse(true)
          && endExclusive.map(end -> number < attribute.type().toLong(end)).orElse(true);
    }

    @Override
    public <R> R match(
        Function<? super AnyOf<T, ?>, ? extends R> anyOf,
        Function<? super Range<T, ?>, ? extends R> range) {
      return range.apply(this);
    }
  }
}
