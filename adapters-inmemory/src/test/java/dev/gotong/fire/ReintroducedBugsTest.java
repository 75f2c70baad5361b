package dev.gotong.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Makes things wrong on purpose: the world on fire must notice each within 2,000 histories. */
class ReintroducedBugsTest {
  private static final int SEEDS = 2_000;

  @Test
  void every_bug_is_noticed() {
    List<Bug> bugs = System.getProperty("gotong.proofs") == null ? Bugs.quick() : Bugs.all();
    assertThat(bugs).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
    List<String> missed = new ArrayList<>();
    Map<String, Integer> after = new TreeMap<>();
    for (Bug bug : bugs) {
      String noticed = notice(bug, after);
      System.out.println("  bug \"" + bug.does() + "\": " + noticed);
      if (noticed.equals("MISSED")) {
        missed.add(bug.does());
      }
    }
    System.out.println("proof reintroduced-bugs: " + (bugs.size() - missed.size()) + " of "
        + bugs.size() + " noticed, at the latest after "
        + after.values().stream().max(Integer::compare).orElse(0) + " histories");
    assertThat(missed).isEmpty();
  }

  private static String notice(Bug bug, Map<String, Integer> after) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      try {
        PublishingUnderFireTest.live(seed, bug);
      } catch (RuntimeException | AssertionError e) {
        after.put(bug.does(), seed);
        return e.getMessage();
      }
    }
    return "MISSED";
  }
}
