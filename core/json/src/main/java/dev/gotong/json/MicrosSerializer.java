package dev.gotong.json;

import dev.gotong.base.Micros;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes instants as ISO-8601, and refuses what is finer than a microsecond. */
final class MicrosSerializer extends StdSerializer<Instant> {
  MicrosSerializer() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
    if (!value.equals(Micros.truncate(value))) {
      context.reportMappingProblem(
          "instants must be in microseconds, but this is %s: truncate it first", value);
    }
    out.writeString(value.toString());
  }
}
