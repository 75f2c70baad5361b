package dev.gotong.json;

import dev.gotong.time.WeeklyHours.Range;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as people do: what is as usual is left out. {@link TextReader} reads that back. */
final class TextWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TextWriter() {}

  /** Adds the components of a record, in their order, to an object. */
  static ObjectNode write(Object value, ObjectNode to) {
    Class<?> type = value.getClass();
    for (RecordComponent component : Components.of(type)) {
      Object part = Components.value(component, value);
      if (Defaults.find(type, component).filter(part::equals).isEmpty()) {
        to.set(component.getName(), node(part));
      }
    }
    return to;
  }

  private static JsonNode node(Object value) {
    if (value instanceof Optional<?> present) {
      return node(present.orElseThrow());
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, part) -> object.set(key.toString(), node(part)));
      return object;
    }
    if (value instanceof Collection<?> parts) {
      ArrayNode array = NODES.arrayNode();
      parts.forEach(part -> array.add(node(part)));
      return array;
    }
    if (value instanceof Range range) {
      return write(HoursOfDay.of(range), NODES.objectNode());
    }
    if (!(value instanceof Record) || Components.isBare(value.getClass())) {
      return Leaves.write(value);
    }
    ObjectNode object = NODES.objectNode();
    findName(value).ifPresent(name -> object.put("type", name));
    return write(value, object);
  }

  /** The name of a case of a sealed family. */
  private static Optional<String> findName(Object value) {
    for (Class<?> family : value.getClass().getInterfaces()) {
      if (family.isSealed()) {
        return Components.cases(family).entrySet().stream()
            .filter(known -> known.getValue() == value.getClass())
            .map(Map.Entry::getKey)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
