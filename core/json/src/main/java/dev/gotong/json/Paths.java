package dev.gotong.json;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Says where in a document something stands, such as {@code /variants/2/text}. */
final class Paths {
  private Paths() {}

  static String of(List<JacksonException.Reference> path) {
    return path.isEmpty()
        ? "the top"
        : path.stream().map(Paths::step).collect(Collectors.joining("/", "/", ""));
  }

  private static String step(JacksonException.Reference reference) {
    String name = reference.getPropertyName();
    return name != null ? name : Integer.toString(reference.getIndex());
  }
}
