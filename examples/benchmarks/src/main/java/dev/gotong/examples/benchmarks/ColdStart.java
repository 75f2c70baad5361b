package dev.gotong.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutures;
import dev.gotong.Gotong;
import dev.gotong.inmemory.InMemoryStorage;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new process with Gotong in memory up to its first answered command, beside one that does nothing. */
final class ColdStart {
  private static final double TARGET_MILLIS = 1_000;

  /** What a host has on its class path for Gotong in memory. */
  private static final List<Class<?>> PARTS = List.of(
      ColdStart.class,
      Gotong.class,
      InMemoryStorage.class,
      ImmutableList.class,
      InternalFutures.class,
      JsonCreator.class,
      Nullable.class);

  private ColdStart() {}

  static void run(int rounds) throws Exception {
    List<String> path = new ArrayList<>();
    long bytes = 0;
    for (Class<?> part : PARTS) {
      Path place = place(part);
      path.add(place.toString());
      if (part != ColdStart.class && part != InMemoryStorage.class) {
        bytes += size(place);
        System.out.printf(Locale.ROOT, "  %-45s %,11d bytes%n", place.getFileName(), size(place));
      }
    }
    System.out.printf(Locale.ROOT, "  gotong-core and what it pulls in: %,d bytes%n", bytes);
    double empty = median(rounds, path, EmptyStart.class);
    double first = median(rounds, path, FirstCommand.class);
    System.out.printf(
        Locale.ROOT,
        "cold-start: %d rounds, JDK %s; an empty process %,.0f ms, with Gotong in memory %,.0f ms%n",
        rounds,
        Runtime.version(),
        empty,
        first);
    Goal.atMost("cold-start", first - empty, TARGET_MILLIS, "ms more than an empty process");
  }

  private static double median(int rounds, List<String> path, Class<?> main) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              Joiner.on(File.pathSeparatorChar).join(path),
              main.getName())
          .inheritIO()
          .start();
      int status = process.waitFor();
      millis.add((System.nanoTime() - start) / 1e6);
      if (status != 0) {
        throw new IllegalStateException(main + " ended with status " + status);
      }
    }
    Collections.sort(millis);
    return millis.get(rounds / 2);
  }

  private static Path place(Class<?> part) throws URISyntaxException {
    return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
