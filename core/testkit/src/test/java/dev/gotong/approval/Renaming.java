package dev.gotong.approval;

import dev.gotong.base.PersonId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives everybody in a value another name.
 *
 * @param names the other name of everybody
 */
record Renaming(Map<String, String> names) {
  /** Other names, by which whoever came first still comes first. */
  static final Renaming IN_ORDER = new Renaming(Map.of(
      "ana", "udo", "bo", "vera", "citra", "wim", "dede", "xena", "eka", "yves", "fajar", "zuri"));

  /** Other names, by which whoever came first comes last. */
  static final Renaming REVERSED = new Renaming(Map.of(
      "ana", "zuri", "bo", "yves", "citra", "xena", "dede", "wim", "eka", "vera", "fajar", "udo"));

  @SuppressWarnings("unchecked") // what is made is of the class that it is made from
  <T> T of(T value) {
    return (T) renamed(value);
  }

  private Object renamed(Object value) {
    if (value instanceof PersonId person) {
      return PersonId.of(names.getOrDefault(person.toString(), "nobody"));
    }
    if (value instanceof Optional<?> some) {
      return some.map(this::renamed);
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(one -> all.add(renamed(one)));
      return all;
    }
    if (value instanceof Set<?> set) {
      Set<Object> all = new HashSet<>();
      set.forEach(one -> all.add(renamed(one)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new HashMap<>();
      map.forEach((key, one) -> all.put(renamed(key), renamed(one)));
      return all;
    }
    return value instanceof Record one ? renamed(one) : value;
  }

  private Object renamed(Record value) {
    RecordComponent[] parts = value.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        parts[i].getAccessor().setAccessible(true);
        values[i] = renamed(parts[i].getAccessor().invoke(value));
      }
      Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new LinkageError("cannot rename " + value, broken);
    }
  }
}
