package dev.gotong.json;

import dev.gotong.base.Event;
import dev.gotong.base.Require;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.ValueCodec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codec of values and events as JSON; the package shows what becomes of each type.
 *
 * <p>Equal values have equal texts, since sets and maps are written in the order of their texts and keys; they come back
 * in that order. A component that is missing is an error, unless it is an {@link java.util.Optional}, which is then
 * empty. A component that is not known is an error in a value, because saving the value again would lose it: raise the
 * schema with {@link Kind#upcast(java.util.function.UnaryOperator)}. In an event, which is never written again, it is
 * passed over.
 *
 * <p>Texts are at most {@value #MAX_LENGTH} characters long, which holds a text of a megabyte whatever it is made of, and
 * {@value #MAX_DEPTH} levels deep. What is longer, deeper, finer than a microsecond, or holds half of a surrogate pair,
 * is refused when it is encoded. Safe for use by many threads.
 */
public final class JsonCodec implements ValueCodec {
  /** The most characters of a text. */
  public static final int MAX_LENGTH = 8_000_000;

  /** The most levels of a text. */
  public static final int MAX_DEPTH = 64;

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final int SHOWN = 200;

  private final JsonMapper mapper = Mappers.strict();
  private final ObjectReader trees =
      mapper.readerFor(TREE).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private final Map<Class<?>, ObjectReader> values = new ConcurrentHashMap<>();
  private final Map<Class<?>, ObjectReader> events = new ConcurrentHashMap<>();
  private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

  /** Makes a codec. */
  public JsonCodec() {}

  @Override
  public <T> String encode(Kind<T> kind, T value) {
    return write(kind, kind.type(), value);
  }

  @Override
  public <T> T decode(Kind<T> kind, int schema, String text) {
    try {
      String current = schema == kind.schema() ? text : upcast(kind, schema, text);
      return values.computeIfAbsent(kind.type(), this::readerOfValues).readValue(current);
    } catch (JacksonException e) {
      throw unreadable(kind + " (schema " + schema + ")", e);
    }
  }

  @Override
  public String encodeEvent(Kind<?> kind, Event event) {
    return write(kind, eventType(kind), event);
  }

  @Override
  public Event decodeEvent(Kind<?> kind, String text) {
    try {
      return events.computeIfAbsent(eventType(kind), mapper::readerFor).readValue(text);
    } catch (JacksonException e) {
      throw unreadable("event of " + kind, e);
    }
  }

  private ObjectReader readerOfValues(Class<?> type) {
    return mapper.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private String write(Kind<?> kind, Class<?> type, Object value) {
    String text;
    try {
      text = writers.computeIfAbsent(type, mapper::writerFor).writeValueAsString(value);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s cannot be written as JSON at %s: %s".formatted(kind, place(e), shown(e)), e);
    }
    Require.that(
        text.length() <= MAX_LENGTH,
        "%s must be at most %d characters of JSON, but has %d",
        kind,
        MAX_LENGTH,
        text.length());
    Require.that(
        Require.isWellFormed(text),
        "%s must be well-formed Unicode, but holds half of a surrogate pair",
        kind);
    return text;
  }

  private String upcast(Kind<?> kind, int schema, String text) {
    Map<String, Object> tree = trees.readValue(text);
    try {
      return mapper.writeValueAsString(kind.upcast(schema, tree));
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      throw new StorageException(
          "Cannot read " + kind + " (schema " + schema + "): " + e.getMessage(), false, e);
    }
  }

  private static Class<? extends Event> eventType(Kind<?> kind) {
    return kind.eventType()
        .orElseThrow(() -> new IllegalArgumentException(
            "%s has no events: declare them with Kind.withEvents".formatted(kind)));
  }

  private static StorageException unreadable(String what, JacksonException e) {
    return new StorageException(
        "Cannot read %s at %s: %s".formatted(what, place(e), shown(e)), false, e);
  }

  private static String place(JacksonException e) {
    String path =
        e instanceof DatabindException inside ? Paths.of(inside.getPath()) : "the document";
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? path
        : path + ", line " + at.getLineNr() + " column " + at.getColumnNr();
  }

  private static String shown(JacksonException e) {
    String message = Problems.of(e);
    return message.length() <= SHOWN ? message : message.substring(0, SHOWN) + "...";
  }
}
