package dev.gotong.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML files strictly: what a file says and nobody knows is a mistake. */
final class Yaml {
  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  private Yaml() {}

  /**
   * {@return the file, in the shape of {@code type}}
   *
   * @throws BadFileException naming the place and what is wrong there
   */
  static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
    } catch (JacksonException e) {
      throw new BadFileException(file, place(e) + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadFileException(file, "it cannot be read: " + e);
    }
  }

  private static String place(JacksonException e) {
    String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    return e instanceof DatabindException bind && !bind.getPath().isEmpty()
        ? line + bind.getPathReference().replaceAll("[\\w.$]+\\$?(?=\\[)", "") + ": "
        : line;
  }
}
