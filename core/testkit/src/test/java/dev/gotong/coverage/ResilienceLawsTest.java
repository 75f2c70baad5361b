package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.coverage.oracle.DutyOracle;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.testkit.CoverArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class ResilienceLawsTest {
  private static final Window WHOLE =
      Window.of(Instant.parse("2026-03-27T12:00:00Z"), Instant.parse("2026-03-31T07:00:00Z"));
  private static final boolean FULL = System.getProperty("gotong.proofs") != null;
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @Provide
  Arbitrary<Roster> rosters() {
    return Combinators.combine(
            CoverArbitraries.rosters(TeamArbitraries.teams(), WHOLE),
            TeamArbitraries.actions().set())
        .as((roster, actions) -> {
          List<Grant> grants = new ArrayList<>(roster.team().grants());
          roster
              .team()
              .members()
              .forEach(member -> actions.forEach(
                  action -> grants.add(Grant.permit(member.id(), action, Scope.everywhere()))));
          return roster.withTeam(roster.team().withGrants(grants));
        });
  }

  @Provide
  Arbitrary<CoverRules> rules() {
    return CoverArbitraries.rules();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof resilience-oracle: breaks by people and kind " + COUNTS);
    assertThat(COUNTS)
        .containsKeys("1 NO_MODERATOR", "1 TOO_FEW_PEOPLE", "1 UNATTENDED", "2 UNATTENDED");
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void what_breaks_without_whom_is_what_trying_every_set_finds(
      @ForAll("rosters") Roster roster, @ForAll("rules") CoverRules rules) {
    ResilienceReport report = Resilience.of(roster, rules, WHOLE).analyse(3, Long.MAX_VALUE);
    List<String> expected = brute(roster, rules, 3);
    assertThat(report.breaks().stream().map(ResilienceLawsTest::line))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report.complete()).isEqualTo(3);
    assertThat(report.examined()).isEqualTo(report.sets());
    for (Break found : report.breaks()) {
      COUNTS.merge(found.people().size() + " " + found.kind(), 1, Integer::sum);
      OptionalInt least = report.breaks().stream()
          .filter(b -> b.kind() == found.kind() && b.subject().equals(found.subject()))
          .mapToInt(b -> b.people().size())
          .min();
      assertThat(report.busFactor(found.kind(), found.subject())).isEqualTo(least);
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void a_budget_ends_the_search_where_it_says_and_what_was_found_before_is_true(
      @ForAll("rosters") Roster roster, @ForAll("rules") CoverRules rules) {
    Resilience resilience = Resilience.of(roster, rules, WHOLE);
    ResilienceReport all = resilience.analyse(3, Long.MAX_VALUE);
    for (long budget = 1; budget <= all.sets(); budget++) {
      ResilienceReport part = resilience.analyse(3, budget);
      assertThat(part.examined()).isEqualTo(budget);
      assertThat(part.breaks()).isEqualTo(all.breaks().subList(0, part.breaks().size()));
      long known = all.breaks().stream()
          .filter(found -> found.people().size() <= part.complete())
          .count();
      assertThat(part.breaks()).hasSizeGreaterThanOrEqualTo(Math.toIntExact(known));
      assertThat(part.message())
          .isEqualTo(
              budget == all.sets()
                  ? "all " + budget + " sets of up to 3 people"
                  : budget + " of " + all.sets() + " sets, all of up to " + part.complete()
                      + " people");
    }
  }

  @Test
  void for_sixty_people_every_pair_is_tried_and_what_breaks_is_what_the_oracle_finds() {
    Roster roster = LargeRosters.of(60, 4, 4);
    CoverRules rules = LargeRosters.rules(roster, 6);
    Window days = LargeRosters.days(FULL ? 2 : 1);
    long start = System.nanoTime();
    ResilienceReport report = Resilience.of(roster, rules, days).analyse(2, Long.MAX_VALUE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    List<String> expected = brute(roster, rules, days, 2);
    assertThat(report.breaks().stream().map(ResilienceLawsTest::line))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report.message()).isEqualTo("all 1830 sets of up to 2 people");
    Map<Integer, Long> sizes = new TreeMap<>();
    report.breaks().forEach(found -> sizes.merge(found.people().size(), 1L, Long::sum));
    System.out.println("proof resilience-60: " + report.message() + " in " + millis
        + " ms, breaks by people " + sizes);
    assertThat(sizes).containsKeys(1, 2);
  }

  private static List<String> brute(Roster roster, CoverRules rules, int most) {
    return brute(roster, rules, WHOLE, most);
  }

  /** Every set of people of the team, the irrelevant too. */
  static List<String> brute(Roster roster, CoverRules rules, Window whole, int most) {
    DutyOracle oracle = new DutyOracle(roster, rules, whole);
    Map<String, Set<Instant>> anyway = oracle.broken(Set.of());
    Set<PersonId> people = new TreeSet<>();
    roster.team().members().stream().map(Member::id).forEach(people::add);
    Map<String, List<Set<PersonId>>> known = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (int size = 1; size <= Math.min(most, people.size()); size++) {
      for (Set<PersonId> gone : Sets.combinations(people, size)) {
        Set<String> now = new HashSet<>();
        Map<String, Instant> first = new HashMap<>();
        oracle.broken(gone).forEach((line, at) -> {
          Set<Instant> more = new TreeSet<>(at);
          more.removeAll(anyway.getOrDefault(line, Set.of()));
          if (!more.isEmpty()) {
            String subject = line.replaceFirst("#.*", "");
            now.add(subject);
            first.merge(subject, more.iterator().next(), (a, b) -> a.isBefore(b) ? a : b);
          }
        });
        for (String subject : now) {
          List<Set<PersonId>> smaller = known.computeIfAbsent(subject, x -> new ArrayList<>());
          if (smaller.stream().noneMatch(gone::containsAll)) {
            smaller.add(Set.copyOf(gone));
            lines.add(subject + " " + new TreeSet<>(gone) + " " + first.get(subject));
          }
        }
      }
    }
    return lines;
  }

  static String line(Break found) {
    return found.kind() + " " + found.subject() + " " + found.people() + " " + found.at();
  }
}
