package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something by which values of a kind can be asked for, read from the value itself.
 *
 * @param <T> the type of the values of the kind
 * @param <V> the type of the attribute
 */
public final class Attribute<T, V> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

  private final String name;
  private final AttributeType<V> type;
  private final boolean many;
  private final boolean indexed;
  private final Function<? super T, ? extends Collection<? extends V>> reader;

  private Attribute(
      String name,
      AttributeType<V> type,
      boolean many,
      boolean indexed,
      Function<? super T, ? extends Collection<? extends V>> reader) {
    Require.that(
        NAME.matcher(name).matches(),
        "attribute must be 1 to 30 of a-z A-Z 0-9 from a small letter, but was \"%s\"",
        name);
    this.name = name;
    this.type = type;
    this.many = many;
    this.indexed = indexed;
    this.reader = reader;
  }

  /** {@return an attribute that every value has once} */
  public static <T, V> Attribute<T, V> of(
      String name, AttributeType<V> type, Function<? super T, ? extends V> reader) {
    return new Attribute<>(name, type, false, true, value -> ImmutableList.of(reader.apply(value)));
  }

  /** {@return an attribute that a value has once or not at all} */
  public static <T, V> Attribute<T, V> optional(
      String name,
      AttributeType<V> type,
      Function<? super T, ? extends Optional<? extends V>> reader) {
    return new Attribute<>(
        name, type, false, true, value -> reader.apply(value).stream().toList());
  }

  /** {@return an attribute that a value may have many times; repetitions count once, and values cannot be ordered by it} */
  public static <T, V> Attribute<T, V> many(
      String name,
      AttributeType<V> type,
      Function<? super T, ? extends Collection<? extends V>> reader) {
    return new Attribute<>(name, type, true, true, reader);
  }

  /**
   * {@return the same, for which a storage needs no index: values are asked for by it only beside another that leaves few, so
   * that an index would cost more at each save than it spares}
   *
   * @throws IllegalArgumentException if a value may have it many times: those are found by their index alone
   */
  public Attribute<T, V> withoutIndex() {
    Require.that(!many, "%s must be one that a value has once to do without an index", name);
    return new Attribute<>(name, type, many, false, reader);
  }

  /** {@return the name, unique in its kind} */
  public String name() {
    return name;
  }

  /** {@return the type} */
  public AttributeType<V> type() {
    return type;
  }

  /** {@return whether a value may have it more than once} */
  public boolean isMany() {
    return many;
  }

  /** {@return whether a storage should find values by it fast} */
  public boolean isIndexed() {
    return indexed;
  }

  /**
   * {@return what {@code value} has of this attribute, without repetitions}
   *
   * @throws IllegalArgumentException if one of them breaks a bound of the type
   */
  public List<V> read(T value) {
    ImmutableSet.Builder<V> values = ImmutableSet.builder();
    reader.apply(value).forEach(each -> values.add(type.check(each, name)));
    return values.build().asList();
  }

  @Override
  public String toString() {
    return name;
  }
}
