package dev.gotong.examples.benchmarks.balancing;

import ai.timefold.solver.core.api.solver.Solver;
import com.google.ortools.sat.CpModel;
import dev.gotong.examples.benchmarks.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares plans: prints for each workload what everybody reached in the same CPU time and, at the end, the goals.
 *
 * <p>In full, the two best ways to run Timefold are chosen on one seed of each size and run longer on three; {@code -Dsize=50x1000}
 * runs sizes that are named, with commas between them. What was run is kept under {@code target/balancing} and not run again.
 */
public final class Balancing {
  private static final List<Case> SIZES = List.of(
      new Case(10, 100, 1, Case.LOOSE, 1),
      new Case(50, 1_000, 1, Case.LOOSE, 1),
      new Case(200, 10_000, 3, Case.LOOSE, 1),
      new Case(1_000, 100_000, 6, Case.LOOSE, 1),
      new Case(10, 100, 1, Case.TIGHT, 1),
      new Case(50, 1_000, 1, Case.TIGHT, 1),
      new Case(200, 10_000, 3, Case.TIGHT, 1),
      new Case(1_000, 100_000, 6, Case.TIGHT, 1));

  private Balancing() {}

  /** Runs the short form, or the full one after {@code -Dfull}. */
  public static void run(int rounds) throws Exception {
    String timefold = ClassPath.version(Solver.class);
    System.out.printf(
        Locale.ROOT,
        "balancing: CPU seconds of the thread that plans, CP-SAT's of its process; JDK %s, Timefold %s Community, CP-SAT %s%n",
        Runtime.version(),
        timefold,
        ClassPath.version(CpModel.class));
    Grid grid =
        new Grid(Path.of("examples", "benchmarks", "target", "balancing", "timefold-" + timefold));
    boolean isFull = System.getProperty("full") != null;
    Comparison comparison = isFull ? Comparison.full(grid) : Comparison.brief(grid);
    List<Comparison.Row> rows = new ArrayList<>();
    for (Case size : SIZES) {
      if (isChosen(size, isFull)) {
        rows.addAll(comparison.rows(size));
      }
    }
    Goals.print(rows);
    if (isFull && System.getProperty("size") == null) {
      MoreGoals.print(grid);
    }
  }

  private static boolean isChosen(Case size, boolean isFull) {
    String sizes = System.getProperty("size");
    return sizes == null
        ? isFull || (size.tasks() <= 1_000 && size.percent() == Case.LOOSE)
        : List.of(sizes.split(",", -1)).contains(size.people() + "x" + size.tasks());
  }
}
