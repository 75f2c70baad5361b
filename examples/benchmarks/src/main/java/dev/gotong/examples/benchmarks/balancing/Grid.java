package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.examples.benchmarks.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs cells, each in a process of its own, and keeps how they went in files, so that what was run once is not run again: an
 * interrupted comparison goes on where it was. Delete the files to run anew.
 */
final class Grid {
  /** What the largest workload must do with, in megabytes. */
  static final int OUR_HEAP = 192;

  private static final int PEERS_HEAP = 6_000;
  private static final long HANGS_AFTER_MINUTES = 30;
  private static final Standing NOTHING = new Standing(Map.of(), List.of(), 0, false, 0);

  private final Path folder;

  Grid(Path folder) {
    this.folder = folder;
  }

  /** {@return how somebody did in so many seconds; with nothing to show if the process failed, which is printed} */
  Standing standing(Case drawn, String runner, double seconds) throws Exception {
    Path file = folder.resolve(drawn.label()).resolve(runner + "-" + seconds + ".properties");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      int heap = runner.equals(Runner.OURS) ? OUR_HEAP : PEERS_HEAP;
      fork(
          file,
          heap,
          written -> List.of(
              Cell.class.getName(),
              drawn.label(),
              runner,
              Double.toString(seconds),
              written.toString()));
    }
    return Files.exists(file) ? Standing.read(file) : NOTHING;
  }

  /** {@return the same of several} */
  Map<String, Standing> standings(Case drawn, List<String> runners, double seconds)
      throws Exception {
    Map<String, Standing> standings = new TreeMap<>();
    for (String runner : runners) {
      standings.put(runner, standing(drawn, runner, seconds));
    }
    return standings;
  }

  /** {@return what {@link Measure} answers, in milliseconds; infinite if the process failed, which is printed} */
  double measure(String name, Case drawn) throws Exception {
    Path file = folder.resolve(drawn.label()).resolve(name + ".txt");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      fork(
          file,
          OUR_HEAP,
          written -> List.of(Measure.class.getName(), name, drawn.label(), written.toString()));
    }
    return Files.exists(file)
        ? Double.parseDouble(Files.readString(file))
        : Double.POSITIVE_INFINITY;
  }

  private interface Words {
    List<String> writingTo(Path file);
  }

  /** What is written half is not taken for whole. */
  private static void fork(Path file, int heap, Words words) throws Exception {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Path log = file.resolveSibling(file.getFileName() + ".log");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap + "m",
        "-XX:+UseParallelGC",
        "-cp",
        ClassPath.ofThis()));
    command.addAll(words.writingTo(written));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    boolean ended = process.waitFor(HANGS_AFTER_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    if (ended && process.exitValue() == 0) {
      Files.move(written, file);
      Files.delete(log);
    } else {
      System.out.println("  failed: " + file.getFileName() + ": " + lastLines(log));
    }
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(line -> line.contains("Exception") || line.contains("Error"))
        .findFirst()
        .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
  }
}
