package dev.gotong.json;

import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.TypeFactory;

/** Gives every set a {@link SortedSetSerializer}. */
final class SortedSets extends ValueSerializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public ValueSerializer<?> modifyCollectionSerializer(
      SerializationConfig config,
      CollectionType type,
      BeanDescription.Supplier description,
      ValueSerializer<?> serializer) {
    if (!Set.class.isAssignableFrom(type.getRawClass())) {
      return serializer;
    }
    TypeFactory types = config.getTypeFactory();
    JavaType list = types.constructCollectionType(java.util.List.class, type.getContentType());
    return new SortedSetSerializer(list, null, null);
  }
}
