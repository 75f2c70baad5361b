package dev.gotong.coverage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.coverage.oracle.DutyOracle;
import dev.gotong.coverage.oracle.NaiveDuties;
import dev.gotong.testkit.CoverArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

class RosterCoverLawsTest {
  private static final Map<Gap.Kind, Integer> COUNTS = new TreeMap<>();
  private static final Map<Integer, Integer> RANKS = new TreeMap<>();
  private static long minutes;

  /** Ten days that hold a change of the clock or two, and begin at some minute; and a roster. */
  @Provide
  Arbitrary<Tuple.Tuple2<Window, Roster>> cases() {
    return Arbitraries.integers()
        .between(0, 3 * 24 * 60)
        .map(minute -> Instant.parse("2026-03-25T00:00:00Z").plus(Duration.ofMinutes(minute)))
        .map(from -> Window.of(from, from.plus(Duration.ofDays(10))))
        .flatMap(whole -> CoverArbitraries.rosters(TeamArbitraries.teams(), whole)
            .map(roster -> Tuple.of(whole, roster)));
  }

  @Provide
  Arbitrary<CoverRules> rules() {
    return CoverArbitraries.rules();
  }

  @AfterContainer
  static void count() {
    System.out.println("proof roster-oracle: " + minutes + " minutes, gaps " + COUNTS
        + "; who acts, by rank " + RANKS);
    assertThat(COUNTS)
        .containsKeys(
            Gap.Kind.NO_BACKUP,
            Gap.Kind.TOO_FEW_PEOPLE,
            Gap.Kind.UNOWNED_RESPONSIBILITY,
            Gap.Kind.UNABLE_OWNER,
            Gap.Kind.TWO_OWNERS,
            Gap.Kind.UNATTENDED,
            Gap.Kind.NO_MODERATOR,
            Gap.Kind.UNEVEN,
            Gap.Kind.BACKS_TOO_MANY,
            Gap.Kind.STALE_CALENDAR);
    assertThat(COUNTS.values()).allMatch(count -> count >= 5);
    assertThat(RANKS).containsKeys(-1, 0, 1, 2, 3);
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void the_gaps_are_those_that_asking_every_minute_finds_and_their_reasons_are_true(
      @ForAll("cases") Tuple.Tuple2<Window, Roster> world, @ForAll("rules") CoverRules rules) {
    Window whole = world.get1();
    List<Gap> gaps = Coverage.of(world.get2(), rules).check(whole);
    assertThat(gaps.stream().map(RosterCoverLawsTest::line))
        .containsExactlyInAnyOrderElementsOf(new DutyOracle(world.get2(), rules, whole).gaps());
    assertThat(gaps).allSatisfy(gap -> assertThat(gap.zone()).isNotNull());
    minutes += whole.length().toMinutes();
    gaps.forEach(gap -> COUNTS.merge(gap.kind(), 1, Integer::sum));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void who_acts_is_who_the_words_of_the_roster_name_at_every_edge_and_a_microsecond_before(
      @ForAll("cases") Tuple.Tuple2<Window, Roster> world) {
    Window whole = world.get1();
    Roster roster = world.get2();
    DutyOracle oracle = new DutyOracle(roster, CoverRules.builder().build(), whole);
    EffectiveOwners owners = EffectiveOwners.of(roster);
    for (long minute = 0; minute < whole.length().toMinutes(); minute += 60) {
      Instant at = whole
          .startInclusive()
          .truncatedTo(java.time.temporal.ChronoUnit.HOURS)
          .plus(Duration.ofMinutes(minute));
      compare(owners.all(at), oracle.acts(at));
      Instant before = at.minusNanos(1_000);
      compare(owners.all(before), oracle.acts(before));
    }
  }

  static void compare(List<EffectiveOwner> found, Map<String, NaiveDuties.Acts> expected) {
    assertThat(found).hasSize(expected.size());
    for (EffectiveOwner each : found) {
      NaiveDuties.Acts acts = requireNonNull(expected.get(each.responsibility()));
      assertThat(each.person()).isEqualTo(acts.person());
      assertThat(each.rank()).isEqualTo(acts.rank());
      Map<PersonId, String> passed = new TreeMap<>();
      each.passed().forEach((person, why) -> passed.put(person, reason(person, why)));
      assertThat(passed).isEqualTo(new TreeMap<>(acts.whyNot()));
      assertThat(List.copyOf(each.passed().keySet()))
          .isEqualTo(List.copyOf(acts.whyNot().keySet()));
      RANKS.merge(each.person().isPresent() ? each.rank() : -1, 1, Integer::sum);
    }
  }

  /** A gap as the oracle writes it. */
  static String line(Gap gap) {
    Map<PersonId, String> whyNot = new TreeMap<>();
    gap.whyNot().forEach((person, why) -> whyNot.put(person, reason(person, why)));
    Map<String, String> facts = gap.reason().facts();
    String more = switch (gap.kind()) {
      case TOO_FEW_PEOPLE -> " has " + facts.getOrDefault("there", "?").replace("nobody", "0");
      case TWO_OWNERS -> " [" + facts.get("owners") + "]";
      case NO_MODERATOR -> " [" + facts.get("authors") + "]";
      case BACKS_TOO_MANY -> " [" + facts.get("people") + "]";
      default -> "";
    };
    return gap.kind() + " " + gap.subject() + more + " " + whyNot + " "
        + gap.window().map(Window::toString).orElse("always");
  }

  /** A reason as the oracle words it. */
  static String reason(PersonId person, Refusal why) {
    Map<String, String> facts = why.facts();
    if (facts.containsKey("member")) {
      assertThat(facts).containsEntry("member", person.value());
    }
    return switch (why.code()) {
      case "coverage.away" ->
        "away " + facts.get("from") + " to " + facts.get("to") + " " + facts.get("reason");
      case "coverage.not-at-work" -> "off";
      case "coverage.over-capacity" -> "full " + facts.get("load") + " of " + facts.get("capacity");
      case "coverage.unknown-member" -> "stranger";
      case "coverage.no-channel" -> "no channel";
      case "coverage.missing-skill" -> "unskilled";
      case "coverage.is-the-author" -> "author";
      case "coverage.is-the-owner" -> "owner";
      case "coverage.not-in-its-hours" -> "off";
      case "coverage.backup-cycle" -> "cycle";
      case "coverage.looked-long-ago" -> "looked " + facts.get("day");
      case "coverage.never-looked" -> "never";
      default -> "barred";
    };
  }
}
