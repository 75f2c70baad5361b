package dev.gotong.examples.benchmarks.balancing;

import java.nio.file.Path;

/** One contender on one workload, in a process of its own: {@code CASE CONTENDER SECONDS FILE}. */
public final class Cell {
  static final Case WARM_UP = new Case(30, 500, 1, Case.LOOSE, 99);
  private static final int WARM_UPS = 6;

  private Cell() {}

  /** Warms up on another workload, plans, judges, and writes how it went into the file. */
  public static void main(String[] arguments) throws Exception {
    Runner runner = Runner.named(arguments[1]);
    Model small = new Model(WARM_UP.workload());
    for (int i = 0; i < WARM_UPS; i++) {
      runner.contender().plan(small, new Watch(runner.clock(), Watch.SECOND / 2));
    }
    Model model = new Model(Case.parse(arguments[0]).workload());
    long limit = Math.round(Double.parseDouble(arguments[2]) * Watch.SECOND);
    Watch watch = new Watch(runner.clock(), limit);
    runner.contender().plan(model, watch);
    Standing.judge(model, watch, watch.elapsed()).write(Path.of(arguments[3]));
    System.exit(0); // whatever threads a contender leaves behind
  }
}
