package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.examples.benchmarks.Goal;
import dev.gotong.examples.benchmarks.balancing.Standing.Mark;
import java.util.List;

/** What was to be reached beside the comparison: proofs for tiny teams, absences, shortages, tight teams, explanations. */
final class MoreGoals {
  private static final Case LARGE = new Case(200, 10_000, 3, Case.LOOSE, 5);
  private static final Case LARGEST = new Case(1_000, 100_000, 6, Case.LOOSE, 5);
  private static final List<Case> TINY = List.of(
      new Case(4, 16, 1, Case.LOOSE, 1),
      new Case(6, 24, 1, Case.LOOSE, 1),
      new Case(8, 40, 1, Case.LOOSE, 1));
  private static final int TIGHT_SEEDS = 20;
  private static final double SECONDS = 10;
  private static final double PEERS = 60;

  private MoreGoals() {}

  static void print(Grid grid) throws Exception {
    tiny(grid);
    Goal.atMost("T8-replan " + LARGE.size(), grid.measure(Measure.REPLAN, LARGE), 100, "ms");
    Goal.atMost("T8-replan " + LARGEST.size(), grid.measure(Measure.REPLAN, LARGEST), 1_000, "ms");
    Goal.atMost("T9-shortage " + LARGE.size(), grid.measure(Measure.SHORTAGE, LARGE), 20, "ms");
    Goal.atMost(
        "T9-shortage " + LARGEST.size(), grid.measure(Measure.SHORTAGE, LARGEST), 150, "ms");
    tight(grid);
    Goal.atMost("T14-explanation", grid.measure(Measure.EXPLANATION, LARGEST), 1, "ms");
  }

  /** Who proves the best plan of a tiny team, and in what time; where both do, they must agree. */
  private static void tiny(Grid grid) throws Exception {
    int proved = 0;
    int all = 0;
    double ours = 0;
    double theirs = 0;
    for (Case size : TINY) {
      for (long seed = 1; seed <= 3; seed++) {
        Standing gotong = grid.standing(size.withSeed(seed), Runner.OURS, SECONDS);
        Standing cpSat = grid.standing(size.withSeed(seed), "cpsat-squares", PEERS);
        all++;
        proved += gotong.isProved() ? 1 : 0;
        ours += gotong.used();
        theirs += cpSat.used();
        if (gotong.isProved() && cpSat.isProved()) {
          agree(size.withSeed(seed), last(gotong), last(cpSat));
        }
      }
    }
    Goal.atLeast("T6-tiny-proved", proved, all, "of " + all + " tiny teams");
    Goal.atLeast("T6-tiny-time", theirs / ours, 1, "times the time of CP-SAT");
  }

  private static void agree(Case drawn, Mark ours, Mark theirs) {
    if (ours.soft() != theirs.soft()) {
      throw new IllegalStateException(
          drawn + ": proved best are " + ours.points() + " and " + theirs.points());
    }
  }

  private static Mark last(Standing standing) {
    return standing.at().values().stream().reduce((before, after) -> after).orElseThrow();
  }

  private static void tight(Grid grid) throws Exception {
    int whole = 0;
    for (long seed = 11; seed < 11 + TIGHT_SEEDS; seed++) {
      Case tight = new Case(200, 10_000, 3, Case.TIGHT, seed);
      whole += grid.standing(tight, Runner.OURS, 1)
              .after(1)
              .filter(mark -> mark.unowned() == 0)
              .isPresent()
          ? 1
          : 0;
    }
    Goal.atLeast("T10-tight", whole, TIGHT_SEEDS, "of 20 workloads with an owner for all, 1 s");
  }
}
