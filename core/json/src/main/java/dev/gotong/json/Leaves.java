package dev.gotong.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values of a text that have no parts: numbers, durations, the constants of enums. */
final class Leaves {
  private static final int SHOWN = 80;
  private static final long SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * One type of values.
   *
   * @param rule what is asked for, in words
   * @param read reads a value, if it is one
   */
  private record Leaf(String rule, Function<JsonNode, Optional<Object>> read) {}

  private static final Map<Class<?>, Leaf> ALL = Map.of(
      int.class,
      new Leaf(
          "a whole number",
          node -> node.isIntegralNumber() && node.canConvertToInt()
              ? Optional.of(node.intValue())
              : Optional.empty()),
      boolean.class,
      new Leaf(
          "true or false",
          node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty()),
      String.class,
      text("a text", text -> text),
      Duration.class,
      text("a duration, such as \"PT8H\" or \"P30D\"", Duration::parse),
      ZoneId.class,
      text("a time zone, such as \"Europe/Berlin\"", ZoneId::of));

  private Leaves() {}

  private static Leaf text(String rule, Function<String, Object> read) {
    return new Leaf(rule, node -> {
      try {
        return node.isString() ? Optional.of(read.apply(node.stringValue())) : Optional.empty();
      } catch (DateTimeException e) { // no such duration, no such zone
        return Optional.empty();
      }
    });
  }

  private static final ClassValue<Leaf> LEAVES = new ClassValue<>() {
    @Override
    protected Leaf computeValue(Class<?> type) {
      return type.isEnum()
          ? words(type.getEnumConstants())
          : Objects.requireNonNull(ALL.get(type), type::getName);
    }
  };

  private static Leaf words(Object[] constants) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (Object constant : constants) {
      words.put(word((Enum<?>) constant), constant);
    }
    return new Leaf(
        "one of " + String.join(", ", words.keySet()),
        node -> Optional.ofNullable(node.isString() ? words.get(node.stringValue()) : null));
  }

  static Object read(JsonNode node, Class<?> type, Place place) {
    Leaf leaf = LEAVES.get(type);
    return leaf.read().apply(node).orElseThrow(() -> mustBe(leaf.rule(), node, place));
  }

  static PolicyTextException mustBe(String rule, JsonNode node, Place place) {
    return place.refuse("must be " + rule + ", but was " + shortened(node.toString()));
  }

  static JsonNode write(Object value) {
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    if (value instanceof Duration duration) {
      return NODES.stringNode(text(duration));
    }
    return NODES.stringNode(value instanceof Enum<?> constant ? word(constant) : value.toString());
  }

  /** The name of a constant as people write it, such as {@code affected}. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whole days as such, since nobody thinks of a month as {@code PT720H}. */
  private static String text(Duration duration) {
    boolean days = !duration.isZero()
        && duration.toNanosPart() == 0
        && duration.toSeconds() % SECONDS_OF_DAY == 0;
    return days ? "P" + duration.toDays() + "D" : duration.toString();
  }

  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
