package dev.gotong.json;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.Converter;
import tools.jackson.databind.util.StdConverter;
import tools.jackson.databind.util.TokenBuffer;

/** Writes a set as a list in the order of the texts of its elements, since equal sets may iterate differently. */
final class SortedSetSerializer extends StdConvertingSerializer {
  SortedSetSerializer(
      JavaType list, @Nullable ValueSerializer<?> serializer, @Nullable BeanProperty property) {
    super(new Identity(), list, serializer, property);
  }

  @Override
  protected StdConvertingSerializer withDelegate(
      Converter<Object, ?> converter,
      JavaType list,
      @Nullable ValueSerializer<?> serializer,
      @Nullable BeanProperty property) {
    return new SortedSetSerializer(list, serializer, property);
  }

  @Override
  protected Object convertValue(SerializationContext context, Object value) {
    Collection<?> set = (Collection<?>) value;
    if (set.size() < 2) {
      return List.copyOf(set);
    }
    SortedMap<String, Object> sorted = new TreeMap<>();
    set.forEach(element -> sorted.put(text(context, element), element));
    return List.copyOf(sorted.values());
  }

  private static String text(SerializationContext context, Object element) {
    if (element instanceof String text) {
      return text;
    }
    try (TokenBuffer buffer = context.bufferForValueConversion()) {
      context
          .findTypedValueSerializer(element.getClass(), true)
          .serialize(element, buffer, context);
      StringBuilder text = new StringBuilder();
      try (JsonParser parser = buffer.asParser()) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          text.append(parser.getString()).append('\0').append(token.id());
        }
      }
      return text.toString();
    }
  }

  /** Stands for the conversion above, which needs the context. */
  private static final class Identity extends StdConverter<Object, Object> {
    @Override
    public Object convert(Object value) {
      return value;
    }
  }
}
