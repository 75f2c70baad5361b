package dev.gotong.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that hold what must come out, so that a change shows up in review. */
final class Golden {
  private Golden() {}

  static List<String> lines(String file) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
