package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.oracle.DutyOracle;
import dev.gotong.task.NaiveOwners;
import dev.gotong.task.Task;
import dev.gotong.team.Grant;
import dev.gotong.team.Team;
import dev.gotong.team.Validity;
import dev.gotong.testkit.CoverArbitraries;
import dev.gotong.testkit.TaskArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Grants that begin and end: at each instant cover is that of a team with the grants that hold then, always. */
class RightsInTimeLawsTest {
  private static final Window WHOLE =
      Window.of(Instant.parse("2026-03-27T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z"));
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  @Provide
  Arbitrary<Team> teams() {
    return Combinators.combine(TeamArbitraries.teams(), validities().list().ofSize(8))
        .as((team, validities) -> {
          List<Grant> grants = new ArrayList<>();
          for (Grant grant : team.grants()) {
            grants.add(grant.withValidity(validities.get(grants.size())));
          }
          return team.withGrants(grants);
        });
  }

  private static Arbitrary<Validity> validities() {
    Arbitrary<Instant> instants = Arbitraries.integers()
        .between(0, 4 * 24)
        .map(hours -> WHOLE.startInclusive().plus(Duration.ofHours(hours)));
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Validity.always())),
        Tuple.of(1, instants.map(Validity::until)),
        Tuple.of(1, instants.map(Validity::from)),
        Tuple.of(1, instants.map(from -> Validity.between(from, from.plus(Duration.ofHours(30))))));
  }

  @Provide
  Arbitrary<Roster> rosters() {
    return CoverArbitraries.rosters(teams(), WHOLE);
  }

  @Provide
  Arbitrary<CoverRules> rules() {
    return CoverArbitraries.rules().map(rules -> rules.withCalendarWithinDays(Optional.empty()));
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    return TaskArbitraries.tasks("task-1").list().ofSize(1);
  }

  @AfterContainer
  static void count() {
    System.out.println("proof rights-in-time: " + COUNTS);
    assertThat(COUNTS)
        .containsKeys("eras 1", "eras 2", "eras 3", "timed", "sometimes", "owner away");
  }

  /** The stretches between the edges of the grants, from their words. */
  private static List<Window> eras(Team team) {
    Set<Instant> edges = new TreeSet<>();
    for (Grant grant : team.grants()) {
      grant.validity().from().filter(WHOLE::contains).ifPresent(edges::add);
      grant.validity().until().filter(WHOLE::contains).ifPresent(edges::add);
    }
    edges.remove(WHOLE.startInclusive());
    edges.add(WHOLE.endExclusive());
    List<Window> eras = new ArrayList<>();
    Instant from = WHOLE.startInclusive();
    for (Instant edge : edges) {
      eras.add(Window.of(from, edge));
      from = edge;
    }
    return eras;
  }

  /** The team as if what holds at that instant always held, and nothing else. */
  private static Team frozen(Team team, Instant at) {
    return team.withGrants(team.grants().stream()
        .filter(grant -> grant.validity().from().filter(at::isBefore).isEmpty()
            && grant.validity().until().filter(until -> !at.isBefore(until)).isEmpty())
        .map(grant -> grant.withValidity(Validity.always()))
        .toList());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void between_two_edges_the_gaps_are_those_of_the_grants_that_hold_then(
      @ForAll("rosters") Roster roster, @ForAll("rules") CoverRules rules) {
    List<Window> eras = eras(roster.team());
    COUNTS.merge("eras " + eras.size(), 1, Integer::sum);
    for (Window era : eras) {
      Roster then = roster.withTeam(frozen(roster.team(), era.startInclusive()));
      assertThat(Coverage.of(roster, rules).check(era).stream().map(RosterCoverLawsTest::line))
          .containsExactlyInAnyOrderElementsOf(new DutyOracle(then, rules, era).gaps());
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void over_several_edges_there_is_a_gap_exactly_where_there_is_one_between_them(
      @ForAll("rosters") Roster roster, @ForAll("rules") CoverRules rules) {
    Coverage coverage = Coverage.of(roster, rules.withEvenness(List.of()));
    List<Gap> all = coverage.check(WHOLE);
    for (Window era : eras(roster.team())) {
      Set<String> expected = new TreeSet<>();
      coverage.check(era).forEach(gap -> expected.add(RosterCoverLawsTest.line(gap)));
      Set<String> found = new TreeSet<>();
      for (Gap gap : all) {
        Optional<Window> part = gap.window().flatMap(era::intersect);
        if (gap.window().isEmpty() || part.isPresent()) {
          Gap cut = new Gap(
              gap.kind(),
              gap.subject(),
              isTimed(gap.kind()) ? part : Optional.empty(),
              gap.zone(),
              gap.reason(),
              gap.whyNot());
          found.add(RosterCoverLawsTest.line(cut));
          COUNTS.merge(isTimed(gap.kind()) ? "timed" : "timeless", 1, Integer::sum);
          COUNTS.merge(
              !isTimed(gap.kind()) && part.isPresent() ? "sometimes" : "", 1, Integer::sum);
        }
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  private static boolean isTimed(Gap.Kind kind) {
    return Set.of(Gap.Kind.UNATTENDED, Gap.Kind.TOO_FEW_PEOPLE, Gap.Kind.NO_MODERATOR)
        .contains(kind);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void a_task_or_a_channel_lacks_somebody_exactly_when_the_grants_of_then_say_so(
      @ForAll("teams") Team team, @ForAll("tasks") List<Task> tasks) {
    List<CoverageRule> rules = List.of();
    List<Gap> all = Coverage.of(team, TeamArbitraries.channels(), rules, tasks).check(WHOLE);
    for (Window era : eras(team)) {
      Team then = frozen(team, era.startInclusive());
      Set<String> expected = new TreeSet<>();
      Coverage.of(then, TeamArbitraries.channels(), rules, tasks).check(era).stream()
          .filter(gap -> gap.kind() == Gap.Kind.OWNER_AWAY)
          .forEach(gap -> expected.add(gap.whyNot() + " " + gap.window()));
      Set<String> found = new TreeSet<>();
      all.stream()
          .filter(gap -> gap.kind() == Gap.Kind.OWNER_AWAY)
          .forEach(gap -> gap.window()
              .flatMap(era::intersect)
              .ifPresent(part -> found.add(gap.whyNot() + " " + Optional.of(part))));
      assertThat(found).isEqualTo(expected);
      COUNTS.merge(found.isEmpty() ? "owner there" : "owner away", 1, Integer::sum);
    }
    for (Gap gap : all) {
      if (gap.kind() == Gap.Kind.UNOWNED_TASK) {
        for (PersonId person : team.members().stream().map(m -> m.id()).toList()) {
          boolean sometimesBarred = eras(team).stream()
              .map(era -> frozen(team, era.startInclusive()))
              .anyMatch(then -> NaiveOwners.bar(then, tasks.get(0), person).isPresent());
          assertThat(gap.whyNot().containsKey(person)).isEqualTo(sometimesBarred);
        }
      }
    }
  }
}
