package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Event;
import dev.gotong.base.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is stored under one name: the type of the values, the events that change them, and the attributes by which they
 * are asked for.
 *
 * <p>{@code Kind.of("post", PostState.class).withEvents(PostEvent.class).with(Attribute.of("author", TEXT, ...))}.
 * Immutable. Two kinds are equal if their names are.
 *
 * @param <T> the type of the values
 */
public final class Kind<T> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

  private final String name;
  private final Class<T> type;
  private final Optional<Class<? extends Event>> eventType;
  private final ImmutableList<Attribute<T, ?>> attributes;
  private final ImmutableList<UnaryOperator<Map<String, Object>>> upcasters;

  private Kind(
      String name,
      Class<T> type,
      Optional<Class<? extends Event>> eventType,
      List<Attribute<T, ?>> attributes,
      List<UnaryOperator<Map<String, Object>>> upcasters) {
    Require.that(
        NAME.matcher(name).matches(),
        "kind must be 1 to 30 of a-z A-Z 0-9 from a small letter, but was \"%s\"",
        name);
    this.name = name;
    this.type = type;
    this.eventType = eventType;
    this.attributes = ImmutableList.copyOf(attributes);
    this.upcasters = ImmutableList.copyOf(upcasters);
  }

  /** {@return a kind of that name, with no events and no attributes, in schema 1} */
  public static <T> Kind<T> of(String name, Class<T> type) {
    return new Kind<>(name, type, Optional.empty(), ImmutableList.of(), ImmutableList.of());
  }

  /** {@return the same kind, changed by events of that type} */
  public Kind<T> withEvents(Class<? extends Event> events) {
    return new Kind<>(name, type, Optional.of(events), attributes, upcasters);
  }

  /**
   * {@return the same kind with one more attribute}
   *
   * @throws IllegalArgumentException if it has one of that name
   */
  public Kind<T> with(Attribute<T, ?> attribute) {
    Require.that(
        findAttribute(attribute.name()).isEmpty(),
        "%s has the attribute %s twice",
        name,
        attribute.name());
    return new Kind<>(
        name,
        type,
        eventType,
        ImmutableList.<Attribute<T, ?>>builder()
            .addAll(attributes)
            .add(attribute)
            .build(),
        upcasters);
  }

  /**
   * {@return the same kind in the next schema}
   *
   * @param upcaster turns the JSON object of a value in the schema so far (maps, lists, texts, numbers, booleans, null)
   *     into that of the next; values already stored are read through it
   */
  public Kind<T> upcast(UnaryOperator<Map<String, Object>> upcaster) {
    return new Kind<>(
        name,
        type,
        eventType,
        attributes,
        ImmutableList.<UnaryOperator<Map<String, Object>>>builder()
            .addAll(upcasters)
            .add(upcaster)
            .build());
  }

  /** {@return the name, unique in a storage} */
  public String name() {
    return name;
  }

  /** {@return the type of the values} */
  public Class<T> type() {
    return type;
  }

  /** {@return the type of the events; empty if none are kept} */
  public Optional<Class<? extends Event>> eventType() {
    return eventType;
  }

  /** {@return the attributes, in the order in which they were declared} */
  public List<Attribute<T, ?>> attributes() {
    return attributes;
  }

  /** {@return the attribute of that name} */
  public Optional<Attribute<T, ?>> findAttribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  /** {@return the schema in which values are written now, from 1} */
  public int schema() {
    return upcasters.size() + 1;
  }

  /**
   * {@return the JSON object of a value, brought from an older schema to the one of now}
   *
   * @throws IllegalArgumentException if {@code from} is not 1 to {@link #schema}
   */
  public Map<String, Object> upcast(int from, Map<String, Object> json) {
    Require.that(
        1 <= from && from <= schema(),
        "%s has schemas 1 to %d, but a value says %d: it was written by a newer version",
        name,
        schema(),
        from);
    Map<String, Object> result = json;
    for (UnaryOperator<Map<String, Object>> step : upcasters.subList(from - 1, upcasters.size())) {
      result = step.apply(result);
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kind<?> kind && kind.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
