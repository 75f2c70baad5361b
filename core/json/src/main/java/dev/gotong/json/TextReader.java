package dev.gotong.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.gotong.time.WeeklyHours.Range;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Makes records out of a text that people wrote: what may be left out takes its usual value, and whatever else is not
 * exactly as asked is refused with its place.
 */
final class TextReader {
  private static final String TYPE = "type";

  private TextReader() {}

  /**
   * A record.
   *
   * @param others fields beside the components of the record, which were looked at before
   */
  static Object read(JsonNode node, Class<?> type, Place place, String... others) {
    requireObject(node, place);
    List<RecordComponent> components = Components.of(type);
    List<String> known = new ArrayList<>(List.of(others));
    components.forEach(component -> known.add(component.getName()));
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw place
            .field(Leaves.shortened(name))
            .refuse("no such field; known are " + String.join(", ", known));
      }
    }
    Object[] values = components.stream()
        .map(component -> component(node, type, component, place))
        .toArray();
    try {
      return Components.make(type, values);
    } catch (IllegalArgumentException e) {
      throw place.refuse(e);
    }
  }

  private static Object component(
      JsonNode node, Class<?> type, RecordComponent component, Place place) {
    JsonNode value = node.get(component.getName());
    Place there = place.field(component.getName());
    if (value != null) {
      return value(value, component.getGenericType(), there);
    }
    return Defaults.find(type, component)
        .orElseThrow(() -> there.refuse("must be given, but is missing"));
  }

  private static Object value(JsonNode node, Type type, Place place) {
    if (node.isNull()) {
      throw place.refuse("must not be null; leave it out, or give a value");
    }
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return several(node, (Class<?>) generic.getRawType(), of[of.length - 1], place);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isSealed()) {
      return member(node, plain, place);
    }
    if (plain == Range.class) {
      return range(node, place);
    }
    if (!plain.isRecord()) {
      return Leaves.read(node, plain, place);
    }
    return Components.isBare(plain) ? bare(node, plain, place) : read(node, plain, place);
  }

  /** A list, a set, a map from texts, or what may be missing but is not. */
  private static Object several(JsonNode node, Class<?> type, Type of, Place place) {
    if (type == Optional.class) {
      return Optional.of(value(node, of, place));
    }
    if (type == Map.class) {
      requireObject(node, place);
      ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        Place there = place.field(Leaves.shortened(entry.getKey()));
        map.put(entry.getKey(), value(entry.getValue(), of, there));
      }
      return map.buildOrThrow();
    }
    if (!node.isArray()) {
      throw Leaves.mustBe("a list", node, place);
    }
    List<Object> list = new ArrayList<>();
    Set<Object> seen = new LinkedHashSet<>();
    for (JsonNode item : node) {
      Place there = place.item(list.size());
      Object value = value(item, of, there);
      if (!seen.add(value) && type == Set.class) {
        throw there.refuse(Leaves.shortened(item.toString()) + " is there already");
      }
      list.add(value);
    }
    return type == Set.class ? ImmutableSet.copyOf(seen) : ImmutableList.copyOf(list);
  }

  /** A case of a sealed family, which says by its type which. */
  private static Object member(JsonNode node, Class<?> family, Place place) {
    requireObject(node, place);
    Map<String, Class<?>> cases = Components.cases(family);
    String known = "one of " + String.join(", ", cases.keySet());
    JsonNode type = node.get(TYPE);
    Place there = place.field(TYPE);
    if (type == null) {
      throw there.refuse("must be " + known + ", but is missing");
    }
    if (!type.isString() || !cases.containsKey(type.stringValue())) {
      throw Leaves.mustBe(known, type, there);
    }
    return read(node, cases.get(type.stringValue()), place, TYPE);
  }

  private static Object range(JsonNode node, Place place) {
    HoursOfDay hours = (HoursOfDay) read(node, HoursOfDay.class, place);
    try {
      return hours.toRange();
    } catch (IllegalArgumentException e) {
      throw place.refuse(e);
    }
  }

  private static Object bare(JsonNode node, Class<?> type, Place place) {
    RecordComponent only = Components.of(type).get(0);
    try {
      return Components.make(type, new Object[] {value(node, only.getGenericType(), place)});
    } catch (PolicyTextException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw place.refuse(e);
    }
  }

  static void requireObject(JsonNode node, Place place) {
    if (!node.isObject()) {
      throw Leaves.mustBe("an object in { }", node, place);
    }
  }
}
