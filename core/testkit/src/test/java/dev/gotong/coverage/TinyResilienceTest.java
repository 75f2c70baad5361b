package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose absence breaks what among few people, compared with what trying every set finds. */
class TinyResilienceTest {
  @Test
  void what_breaks_without_whom_is_what_trying_every_set_finds_as_far_as_the_budget_goes() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 30; seed++) {
      Roster roster = TinyRosters.of(seed);
      CoverRules rules = TinyRosters.rules(seed);
      Resilience resilience = Resilience.of(roster, rules, TinyRosters.WHOLE);
      ResilienceReport all = resilience.analyse(3, 99);
      assertThat(all.breaks().stream().map(ResilienceLawsTest::line))
          .containsExactlyInAnyOrderElementsOf(
              ResilienceLawsTest.brute(roster, rules, TinyRosters.WHOLE, 3));
      assertThat(all.message()).isEqualTo("all " + all.sets() + " sets of up to 3 people");
      for (int budget = 1; budget <= all.sets(); budget++) {
        ResilienceReport part = resilience.analyse(3, budget);
        assertThat(part.examined()).isEqualTo(budget);
        assertThat(part.sets()).isEqualTo(all.sets());
        assertThat(part.breaks())
            .isEqualTo(all.breaks().subList(0, part.breaks().size()));
        assertThat(part.breaks().stream().map(found -> found.people().size()).toList())
            .isSorted();
        assertThat(all.breaks().subList(part.breaks().size(), all.breaks().size()))
            .allMatch(found -> found.people().size() > part.complete());
      }
      assertThat(resilience.analyse(1, 99).breaks())
          .isEqualTo(
              all.breaks().stream().filter(found -> found.people().size() == 1).toList());
      all.breaks()
          .forEach(
              found -> counts.merge(found.people().size() + " " + found.kind(), 1, Integer::sum));
    }
    System.out.println("proof tiny-resilience: breaks by people and kind " + counts);
    assertThat(counts)
        .containsKeys("1 UNATTENDED", "2 UNATTENDED", "1 TOO_FEW_PEOPLE", "1 NO_MODERATOR");
  }

  @Test
  void the_bus_factor_is_the_size_of_the_smallest_set_that_breaks_it() {
    ResilienceReport report = Resilience.of(
            TinyRosters.of(3), CoverRules.builder().build(), TinyRosters.WHOLE)
        .analyse(2, 99);
    for (Break found : report.breaks()) {
      OptionalInt least = report.breaks().stream()
          .filter(other -> other.kind() == found.kind() && other.subject().equals(found.subject()))
          .mapToInt(other -> other.people().size())
          .min();
      assertThat(report.busFactor(found.kind(), found.subject())).isEqualTo(least);
    }
    assertThat(report.busFactor(Gap.Kind.UNATTENDED, "unknown")).isEmpty();
  }
}
