package dev.gotong.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of the quickstart on the files of the example. */
final class Runs {
  static final Path DATA = Path.of("data");

  private Runs() {}

  static Job.Files files(Path out) {
    return files(out, DATA.resolve("content-calendar.csv"));
  }

  static Job.Files files(Path out, Path calendar) {
    return new Job.Files(
        calendar,
        DATA.resolve("team.yaml"),
        DATA.resolve("style-guide.yaml"),
        out.resolve("gotong"));
  }

  static JobReport run(Path out) {
    return run(files(out), out);
  }

  static JobReport run(Job.Files files, Path out) {
    return Quickstart.run(files, out, clock -> Quickstart.outbox(out.resolve("outbox"), clock));
  }

  /** {@return the texts of the outbox, by the names of their files} */
  static Map<String, String> outbox(Path out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(out.resolve("outbox"))) {
      for (Path file : files.toList()) {
        texts.put(
            String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
