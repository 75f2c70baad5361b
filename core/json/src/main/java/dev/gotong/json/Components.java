package dev.gotong.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What records and sealed families are made of. */
final class Components {
  private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
    @Override
    protected List<RecordComponent> computeValue(Class<?> type) {
      return List.of(type.getRecordComponents());
    }
  };
  private static final ClassValue<Map<String, Class<?>>> CASES = new ClassValue<>() {
    @Override
    protected Map<String, Class<?>> computeValue(Class<?> family) {
      Map<String, Class<?>> cases = new LinkedHashMap<>();
      for (JsonSubTypes.Type type : family.getAnnotation(JsonSubTypes.class).value()) {
        cases.put(type.name(), type.value());
      }
      return cases;
    }
  };

  private Components() {}

  /** The components of a record, in their order. */
  static List<RecordComponent> of(Class<?> type) {
    return COMPONENTS.get(type);
  }

  static Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  /**
   * A record of those components.
   *
   * @throws IllegalArgumentException if the record refuses them
   */
  static Object make(Class<?> type, Object[] values) {
    Class<?>[] types = of(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("Cannot make " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  /** Whether the record is written as its one component, as ids are. */
  static boolean isBare(Class<?> type) {
    return of(type).size() == 1
        && of(type).get(0).getAccessor().isAnnotationPresent(JsonValue.class);
  }

  /** The cases of a sealed family by their names. */
  static Map<String, Class<?>> cases(Class<?> family) {
    return CASES.get(family);
  }
}
