package dev.gotong.spi;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;

/**
 * The type of an attribute. Texts can be asked for by equality only; numbers and instants by range and order, too.
 *
 * @param <V> the type of its values
 */
public final class AttributeType<V> {
  /** The most code points of a text attribute. */
  public static final int MAX_TEXT = 256;

  /** Text of at most {@value #MAX_TEXT} code points, compared character by character, case and trailing spaces count. */
  public static final AttributeType<String> TEXT = new AttributeType<>("text", String.class);

  /** A whole number of 64 bits. */
  public static final AttributeType<Long> LONG = new AttributeType<>("long", Long.class);

  /** An instant in microseconds. */
  public static final AttributeType<Instant> INSTANT =
      new AttributeType<>("instant", Instant.class);

  /** True or false. */
  public static final AttributeType<Boolean> BOOLEAN =
      new AttributeType<>("boolean", Boolean.class);

  private final String name;
  private final Class<V> javaType;

  private AttributeType(String name, Class<V> javaType) {
    this.name = name;
    this.javaType = javaType;
  }

  /** {@return whether values can be asked for by range and order} */
  public boolean isOrdered() {
    return javaType == Long.class || javaType == Instant.class;
  }

  /**
   * {@return {@code value}, checked}
   *
   * @throws IllegalArgumentException if it is a text that is too long, holds NUL or half of a surrogate pair, or an
   *     instant finer than microseconds
   */
  public V check(V value, String attribute) {
    if (value instanceof String text) {
      Require.optionalText(text, MAX_TEXT, attribute);
    } else if (value instanceof Instant instant) {
      Require.that(
          instant.equals(Micros.truncate(instant)),
          "%s must be in microseconds, but was %s: truncate it first",
          attribute,
          instant);
    }
    return value;
  }

  /**
   * {@return the value as a number, by which it is ordered}
   *
   * @throws IllegalArgumentException if the type is not ordered
   */
  public long toLong(V value) {
    if (value instanceof Instant instant) {
      return Micros.of(instant);
    }
    Require.that(
        value instanceof Long, "only numbers and instants are ordered, but the type is %s", name);
    return (Long) value;
  }

  @Override
  public String toString() {
    return name;
  }
}
