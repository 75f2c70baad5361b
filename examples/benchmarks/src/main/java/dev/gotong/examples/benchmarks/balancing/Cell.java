package dev.gotong.examples.benchmarks.balancing;

import java.io.IOException;
import java.nio.file.Path;

/** One contender on one workload, in a process of its own: {@code CASE CONTENDER SECONDS FILE}. */
public final class Cell {
  private static final Case WARM_UP = new Case(30, 500, 1, Case.LOOSE, 99);
  private static final long WARM_SECONDS = 3;

  private Cell() {}

  /** Plans, judges, and writes how it went into the file. */
  public static void main(String[] arguments) throws Exception {
    Runner runner = Runner.named(arguments[1]);
    if (!runner.countsProcess()) {
      Model small = new Model(WARM_UP.workload());
      plan(small, runner, new Watch(runner.clock(), WARM_SECONDS * Watch.SECOND));
    }
    Model model = new Model(Case.parse(arguments[0]).workload());
    long seconds = Math.round(Double.parseDouble(arguments[2]) * Watch.SECOND);
    Watch watch = new Watch(runner.clock(), seconds);
    plan(model, runner, watch);
    write(Standing.judge(model, watch, watch.elapsed()), Path.of(arguments[3]));
    System.exit(0); // whatever threads a contender leaves behind
  }

  private static void plan(Model model, Runner runner, Watch watch) {
    try {
      runner.contender().plan(model, watch);
    } catch (Exception failed) {
      throw new IllegalStateException(runner.name() + " failed", failed);
    }
  }

  private static void write(Standing standing, Path file) throws IOException {
    standing.write(file);
  }
}
