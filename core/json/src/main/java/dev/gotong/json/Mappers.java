package dev.gotong.json;

import java.time.Instant;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.datatype.guava.GuavaModule;

/** The one configuration of Jackson: nothing is lost, nothing is guessed, and equal values have equal texts. */
final class Mappers {
  private Mappers() {}

  static JsonMapper strict() {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(JsonCodec.MAX_DEPTH)
            .maxDocumentLength(JsonCodec.MAX_LENGTH)
            .maxStringLength(JsonCodec.MAX_LENGTH)
            .build())
        .streamWriteConstraints(StreamWriteConstraints.builder()
            .maxNestingDepth(JsonCodec.MAX_DEPTH)
            .build())
        .build();
    return JsonMapper.builder(factory)
        .addModule(new GuavaModule())
        .addModule(exact())
        .accessorNaming(new ComponentNaming.Provider())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DateTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID)
        .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .build();
  }

  private static SimpleModule exact() {
    SimpleModule module = new SimpleModule("gotong");
    module.setSerializerModifier(new SortedSets());
    module.addSerializer(Instant.class, new MicrosSerializer());
    return module;
  }
}
