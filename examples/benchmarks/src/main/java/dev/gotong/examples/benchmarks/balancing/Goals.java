package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.examples.benchmarks.Goal;
import dev.gotong.examples.benchmarks.balancing.Comparison.Row;
import dev.gotong.examples.benchmarks.balancing.Standing.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was to be reached against others, workload by workload; the short form has fewer seconds, which is said. */
final class Goals {
  private static final Map<Integer, Double> SOONER =
      Map.of(50, 2_000.0, 200, 1_000.0, 1_000, 300.0);
  private static final Map<Integer, Double> LIGHTER = Map.of(50, 0.83, 200, 0.90, 1_000, 0.72);
  private static final Map<Integer, Double> GAP = Map.of(10, 2.0, 50, 3.0, 200, 3.0, 1_000, 4.0);
  private static final double EXCESS = 8;
  private static final double FEWER = 6.5;

  private final Row row;
  private final String place;

  private Goals(Row row) {
    this.row = row;
    place = " " + row.drawn();
  }

  static void print(List<Row> rows) {
    rows.stream()
        .filter(row -> row.drawn().percent() < Case.TIGHT)
        .map(Goals::new)
        .forEach(Goals::print);
    long marks = rows.stream().flatMap(Goals::marks).count();
    long sound = rows.stream().flatMap(Goals::marks).filter(Mark::isValid).count();
    System.out.printf(
        Locale.ROOT,
        "proof balancing: %d plans judged, %d break no hard rule; every bound of Gotong worked out again and holds%n",
        marks,
        sound);
  }

  private static Stream<Mark> marks(Row row) {
    return Stream.concat(row.ours().values().stream(), row.others().values().stream())
        .flatMap(standing -> standing.at().values().stream());
  }

  private void print() {
    int people = row.drawn().people();
    Optional<Mark> timefold = row.timefold(row.peers());
    if (SOONER.containsKey(people) && timefold.isPresent()) {
      double seconds = row.ours().values().stream()
          .mapToDouble(standing -> standing.secondsTo(timefold.get().soft()))
          .min()
          .orElse(Double.POSITIVE_INFINITY);
      Goal.atLeast(
          "T1-sooner" + place + ", Timefold " + row.peers() + " s",
          row.peers() / seconds,
          SOONER.get(people),
          "times");
      row.gotong(1)
          .ifPresent(mark -> Goal.atMost(
              "T3-lighter" + place + ", Timefold " + row.peers() + " s, Gotong 1 s",
              (double) mark.soft() / timefold.get().soft(),
              LIGHTER.get(people),
              "of the points"));
    }
    double seconds = row.gotong(10).isPresent() ? 10 : 1;
    Optional<Mark> ours = row.gotong(seconds);
    if (SOONER.containsKey(people) && row.timefold(seconds).isPresent() && ours.isPresent()) {
      double excess = row.timefold(seconds).get().soft() - row.bound();
      Goal.atLeast(
          "T2-excess" + place + ", both " + seconds + " s",
          excess / (ours.get().soft() - row.bound()),
          EXCESS,
          "times the excess over the bound");
    }
    ours.ifPresent(mark -> Goal.atMost(
        "T4-gap" + place + ", " + seconds + " s",
        100.0 * (mark.soft() - row.bound()) / mark.soft(),
        GAP.get(people),
        "%"));
    if (people == 1_000 && ours.isPresent()) {
      Goal.atMost("T7-heap" + place, Grid.OUR_HEAP, 192, "MB, as the process was given");
    }
    cpSat();
    ours.ifPresent(this::changes);
  }

  private void cpSat() {
    row.others().entrySet().stream()
        .filter(other -> other.getKey().startsWith("cpsat"))
        .mapToLong(other -> other.getValue().bound())
        .max()
        .ifPresent(bound -> Goal.atLeast(
            "T5-bound" + place, (double) row.bound() / bound, 1, "times the bound of CP-SAT"));
  }

  /** Greedy from nothing comes to even loads by handing nearly everything on. */
  private void changes(Mark ours) {
    Standing greedy = row.others().get("greedy0");
    Mark even = greedy == null ? null : greedy.after(1).orElse(null);
    if (even != null && row.drawn().people() >= 200) {
      System.out.printf(
          Locale.ROOT,
          "  unevenness%s: %.5f with %,d changes, greedy %.5f with %,d%n",
          place,
          ours.uneven(),
          ours.changes(),
          even.uneven(),
          even.changes());
      Goal.atLeast(
          "T13-changes" + place,
          ours.uneven() <= even.uneven() ? (double) even.changes() / ours.changes() : 0,
          FEWER,
          "times fewer");
    }
  }
}
