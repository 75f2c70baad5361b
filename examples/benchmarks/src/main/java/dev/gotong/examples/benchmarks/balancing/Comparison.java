package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.examples.benchmarks.balancing.Standing.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everybody on the same workloads.
 *
 * @param grid runs them
 * @param seeds which workloads of a size
 * @param choosing the seconds in which every way to run Timefold is tried; none if two are taken as they come
 * @param ours the seconds that Gotong gets, run by run
 * @param peers the seconds that the others get
 */
record Comparison(
    Grid grid, List<Long> seeds, Optional<Double> choosing, List<Double> ours, double peers) {
  private static final List<String> GREEDY = List.of("greedy0", "greedy1");
  private static final List<String> CPSAT = List.of("cpsat-squares", "cpsat-tangents");
  private static final List<String> USUAL =
      List.of("timefold-inc-warm-hill-climbing", "timefold-inc-warm-tabu-search");

  static Comparison full(Grid grid) {
    return new Comparison(
        grid, List.of(1L, 2L, 3L), Optional.of(10.0), List.of(1.0, 10.0, 60.0), 60);
  }

  static Comparison brief(Grid grid) {
    return new Comparison(grid, List.of(1L), Optional.empty(), List.of(1.0), 2);
  }

  /**
   * How everybody did on one workload.
   *
   * @param drawn the workload
   * @param ours by the seconds that Gotong had
   * @param others by name
   * @param peers the seconds that the others had
   */
  record Row(Case drawn, Map<Double, Standing> ours, Map<String, Standing> others, double peers) {

    /** {@return the best that Timefold had after that many seconds, the way it was run chosen by hindsight} */
    Optional<Mark> timefold(double seconds) {
      return others.entrySet().stream()
          .filter(other -> other.getKey().startsWith("timefold"))
          .flatMap(other -> other.getValue().after(seconds).stream())
          .min(Comparator.comparingInt(Mark::unowned).thenComparingLong(Mark::soft));
    }

    /** {@return what Gotong has if it is given that many seconds} */
    Optional<Mark> gotong(double seconds) {
      return Optional.ofNullable(ours.get(seconds)).flatMap(standing -> standing.after(seconds));
    }

    /** {@return the highest bound that Gotong proved, in millionths of a point} */
    long bound() {
      return ours.values().stream().mapToLong(Standing::bound).max().orElse(0);
    }
  }

  /** Prints and returns a row for each seed. */
  List<Row> rows(Case size) throws Exception {
    List<String> chosen = choosing.isEmpty() ? USUAL : choose(size, choosing.get());
    List<Row> rows = new ArrayList<>();
    for (long seed : seeds) {
      Case drawn = size.withSeed(seed);
      Map<Double, Standing> gotong = new TreeMap<>();
      for (double seconds : ours) {
        gotong.put(seconds, grid.standing(drawn, Runner.OURS, seconds));
      }
      Map<String, Standing> others = new TreeMap<>();
      others.putAll(grid.standings(drawn, GREEDY, 1));
      others.putAll(grid.standings(drawn, chosen, peers));
      if (CpSat.pairs(new Model(drawn.workload())) <= CpSat.MOST_PAIRS) {
        others.putAll(grid.standings(drawn, CPSAT, peers));
      }
      Row row = new Row(drawn, gotong, others, peers);
      print(row);
      rows.add(row);
    }
    return rows;
  }

  private List<String> choose(Case size, double seconds) throws Exception {
    List<String> all = Timefold.all().stream().map(Timefold::name).toList();
    Map<String, Standing> tried = grid.standings(size, all, seconds);
    List<String> best = all.stream()
        .filter(name -> tried.get(name).after(seconds).isPresent())
        .sorted(Comparator.comparing(
            name -> tried.get(name).after(seconds).orElseThrow(),
            Comparator.comparingInt(Mark::unowned).thenComparingLong(Mark::soft)))
        .limit(2)
        .toList();
    System.out.printf(
        Locale.ROOT,
        "%s: of %d ways to run Timefold for %.0f s, these are best: %s%n",
        size,
        all.size(),
        seconds,
        best);
    return best;
  }

  private static void print(Row row) {
    System.out.println(row.drawn());
    row.ours()
        .forEach((seconds, standing) ->
            line("gotong, " + seconds + " s", standing, " bound " + points(standing.bound())));
    row.others()
        .forEach((name, standing) ->
            line(name, standing, standing.bound() > 0 ? " bound " + points(standing.bound()) : ""));
  }

  private static void line(String name, Standing standing, String bound) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-36s", name));
    standing
        .at()
        .forEach((time, mark) -> line.append(String.format(
            Locale.ROOT,
            " %.1f s: %s%s",
            (double) time / Watch.SECOND,
            points(mark.soft()),
            remarks(mark))));
    System.out.println((standing.at().isEmpty() ? line.append(" no plan") : line)
        + bound
        + (standing.isProved() ? " proved best" : "")
        + String.format(Locale.ROOT, " (%.1f CPU s)", (double) standing.used() / Watch.SECOND));
  }

  private static String remarks(Mark mark) {
    return (mark.unowned() > 0 ? " (" + mark.unowned() + " without owner)" : "")
        + (mark.isValid() ? "" : " (BREAKS A HARD RULE)")
        + (mark.agrees() ? "" : " (says otherwise)");
  }

  private static String points(long soft) {
    return String.format(Locale.ROOT, "%,.1f", (double) soft / Model.POINT);
  }
}
