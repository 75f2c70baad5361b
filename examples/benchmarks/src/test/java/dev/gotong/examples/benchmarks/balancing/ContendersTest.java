package dev.gotong.examples.benchmarks.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.examples.benchmarks.balancing.Standing.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContendersTest {
  private static final long SHORT = Watch.SECOND / 2;

  @Test
  void everybody_keeps_the_hard_rules_and_says_what_the_scorer_says() throws Exception {
    Model busy = new Model(new Case(8, 60, 1, Case.LOOSE, 2).workload());
    Model idle = new Model(new Case(8, 5, 1, Case.LOOSE, 2).workload());
    for (String name : List.of(
        "greedy0",
        "greedy1",
        Runner.OURS,
        "timefold-inc-warm-hill-climbing",
        "timefold-inc-cold-tabu-search",
        "timefold-cs-warm-late-acceptance",
        "timefold-cs-cold-hill-climbing")) {
      for (Model model : List.of(busy, idle)) {
        Standing standing = plan(model, name);
        assertThat(standing.at()).as(name).isNotEmpty();
        assertThat(standing.at().values()).as(name).allMatch(Mark::isValid).allMatch(Mark::agrees);
      }
    }
  }

  @Test
  void two_who_prove_the_best_plan_of_a_tiny_team_agree() throws Exception {
    int agreed = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Model model = new Model(new Case(4, 16, 1, Case.LOOSE, seed).workload());
      Standing ours = plan(model, Runner.OURS, 20 * Watch.SECOND);
      Standing theirs = plan(model, "cpsat-squares", 20 * Watch.SECOND);
      if (ours.isProved() && theirs.isProved()) {
        assertThat(last(ours).soft()).isEqualTo(last(theirs).soft());
        assertThat(ours.bound()).isEqualTo(last(ours).soft());
        agreed++;
      }
    }
    assertThat(agreed).isGreaterThan(0);
  }

  @Test
  void a_bound_of_tangents_is_below_every_plan() throws Exception {
    Model model = new Model(new Case(6, 30, 1, Case.LOOSE, 2).workload());
    Standing theirs = plan(model, "cpsat-tangents", 2 * Watch.SECOND);
    assertThat(theirs.at().values()).isNotEmpty().allMatch(Mark::isValid);
    assertThat(theirs.bound()).isLessThanOrEqualTo(last(theirs).soft());
  }

  @Test
  void a_watch_keeps_the_last_plan_before_each_checkpoint() {
    AtomicLong now = new AtomicLong(5);
    Watch watch = new Watch(now::get, 2 * Watch.SECOND);
    watch.found(30, true, Map::of);
    now.addAndGet(Watch.SECOND / 2);
    watch.found(20, true, Map::of);
    now.addAndGet(Watch.SECOND);
    watch.found(10, true, Map::of);
    Map<Long, Watch.Find> kept = watch.end();
    assertThat(kept.get(Watch.SECOND / 10).soft()).isEqualTo(30);
    assertThat(kept.get(Watch.SECOND).soft()).isEqualTo(20);
    assertThat(kept.get(2 * Watch.SECOND).soft()).isEqualTo(10);
    assertThat(kept).hasSize(3);
    assertThat(watch.trace()).extracting(Watch.Point::soft).containsExactly(30L, 20L, 10L);
  }

  @Test
  void how_somebody_did_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
    Standing standing = new Standing(
        Map.of(Watch.SECOND, new Mark(1, 25, true, false, 3, 0.25)),
        List.of(new Watch.Point(7, 30), new Watch.Point(9, 25)),
        20,
        false,
        Watch.SECOND);
    standing.write(folder.resolve("standing"));
    assertThat(Standing.read(folder.resolve("standing"))).isEqualTo(standing);
    assertThat(standing.after(1)).isPresent();
    assertThat(standing.after(2)).isEmpty();
    assertThat(standing.secondsTo(29)).isEqualTo(9e-9);
    assertThat(standing.secondsTo(1)).isInfinite();
  }

  private static Standing plan(Model model, String name) throws Exception {
    return plan(model, name, SHORT);
  }

  private static Standing plan(Model model, String name, long limit) throws Exception {
    Runner runner = Runner.named(name);
    Watch watch = new Watch(runner.clock(), limit);
    runner.contender().plan(model, watch);
    return Standing.judge(model, watch, watch.elapsed());
  }

  private static Mark last(Standing standing) {
    return standing.at().values().stream().reduce((before, after) -> after).orElseThrow();
  }
}
