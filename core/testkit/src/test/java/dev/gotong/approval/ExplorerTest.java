package dev.gotong.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Whatever a small team does, in whatever order, the machines keep what they promise: every state that can be reached is
 * looked at, together with what an oracle makes of the history alone.
 *
 * <p>{@code -Dgotong.proofs} explores in full.
 */
class ExplorerTest {
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;

  @Test
  void no_way_through_the_small_world_breaks_a_promise() {
    List<Report> reports = explore(Slices.all(FULL));

    long states = reports.stream().mapToLong(Report::states).sum();
    long edges = reports.stream().mapToLong(Report::edges).sum();
    long refused = reports.stream().mapToLong(Report::refused).sum();
    double seconds = reports.stream().mapToDouble(Report::seconds).sum();
    System.out.println(String.format(
        Locale.ROOT,
        "proof approval-explorer: %d product states in %d runs, %d accepted edges, %d refused, 0"
            + " violations, 0 dead ends, %.1f s",
        states,
        reports.size(),
        edges,
        refused,
        seconds));
    assertThat(states).isGreaterThan(FULL ? 15_000 : 1_000);
    assertThat(refused).isGreaterThan(edges);
  }

  @Test
  void no_way_through_a_policy_with_one_thing_otherwise_breaks_a_promise() {
    assertThat(explore(Slices.variants())).allMatch(report -> report.states() > 5);
  }

  private static List<Report> explore(List<Slice> slices) {
    List<Report> reports = new ArrayList<>();
    for (Slice slice : slices) {
      Report report = Explorer.run(new Rules(), slice);
      System.out.println(report.line());
      assertThat(report.violation()).as(slice.name()).isEmpty();
      assertThat(report.deadEnds()).as(slice.name()).isZero();
      reports.add(report);
    }
    return reports;
  }
}
