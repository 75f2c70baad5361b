package dev.gotong.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * People and three workers on one storage, through crashes, conflicts, failures before and after the commit, clocks that
 * differ, and networks in all moods: nothing goes out twice, early, silently late, held or without approval, no answer is
 * lost, and once the storm is over nothing is left half done.
 */
class PublishingUnderFireTest {
  private static final int SEEDS = Integer.getInteger(
      "gotong.seeds", System.getProperty("gotong.proofs") == null ? 100 : 10_000);
  private static final int STEPS = 300;

  @Test
  void nothing_is_lost_and_nothing_is_doubled() {
    Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    long start = System.nanoTime();
    LongStream.rangeClosed(1, SEEDS)
        .parallel()
        .forEach(
            seed -> live(seed, Bug.NONE).forEach((what, n) -> counts.merge(what, n, Integer::sum)));
    System.out.printf(
        "proof publishing-under-fire: %d seeds of %d steps in %.1f s: %s%n",
        SEEDS, STEPS, (System.nanoTime() - start) / 1e9, counts);
    assertThat(counts.keySet())
        .contains("asked again", "between", "crash", "storage failure", "worker failed")
        .contains("ended missed", "ended published", "ended rejected", "ended unclear")
        .contains("found late", "lost on the way", "asked to wait", "waited as asked");
  }

  static Map<String, Integer> live(long seed, Bug bug) {
    Fire fire = new Fire(seed, bug);
    try {
      while (fire.steps() < STEPS) {
        fire.step();
      }
      fire.calmDown();
    } catch (Violation e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
    return fire.counts;
  }
}
