package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.task.Task;
import dev.gotong.team.Action;
import dev.gotong.team.Team;
import dev.gotong.testkit.TaskArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class CoverageLawsTest {
  private static final Map<Gap.Kind, Integer> COUNTS = new TreeMap<>();
  private static long minutes;

  @Provide
  Arbitrary<Team> teams() {
    return TeamArbitraries.teams();
  }

  /** Two weeks that hold a change of the clock or two, and begin at some minute. */
  @Provide
  Arbitrary<Window> fortnights() {
    return Arbitraries.integers()
        .between(0, 3 * 24 * 60)
        .map(minute -> Instant.parse("2026-03-25T00:00:00Z").plus(Duration.ofMinutes(minute)))
        .map(from -> Window.of(from, from.plus(Duration.ofDays(14))));
  }

  @Provide
  Arbitrary<List<CoverageRule>> rules() {
    Arbitrary<Action> often = Arbitraries.just(Action.MODERATE);
    return Combinators.combine(TaskArbitraries.rules(), often)
        .as(CoverageRule::withAction)
        .list()
        .ofMaxSize(2);
  }

  @Provide
  Arbitrary<List<Task>> tasks() {
    return Combinators.combine(
            TaskArbitraries.tasks("task-1"),
            TaskArbitraries.tasks("task-2"),
            Arbitraries.integers().between(0, 2))
        .as((one, other, size) -> List.of(one, other).subList(0, size));
  }

  @AfterContainer
  static void count() {
    System.out.println("proof coverage-oracle: " + minutes + " minutes, gaps " + COUNTS);
    assertThat(COUNTS)
        .containsOnlyKeys(
            Gap.Kind.UNOWNED_TASK,
            Gap.Kind.NO_BACKUP,
            Gap.Kind.OWNER_AWAY,
            Gap.Kind.TOO_FEW_PEOPLE);
    assertThat(COUNTS.values()).allMatch(count -> count > 20);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_gaps_are_those_that_asking_every_minute_finds_and_their_reasons_are_true(
      @ForAll("teams") Team team,
      @ForAll("rules") List<CoverageRule> rules,
      @ForAll("tasks") List<Task> tasks,
      @ForAll("fortnights") Window whole) {
    CoverageOracle oracle = new CoverageOracle(team, whole);
    List<String> expected = new ArrayList<>();
    rules.forEach(rule -> expected.addAll(oracle.gaps(rule)));
    tasks.forEach(task -> expected.addAll(oracle.gaps(task)));
    List<Gap> gaps = Coverage.of(team, TeamArbitraries.channels(), rules, tasks).check(whole);
    assertThat(gaps.stream().map(CoverageLawsTest::line))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(gaps)
        .isSortedAccordingTo(Comparator.comparing(Gap::kind)
            .thenComparing(g -> g.window().map(Window::startInclusive).orElse(Instant.MIN))
            .thenComparing(Gap::subject));
    assertThat(gaps)
        .allSatisfy(gap -> assertThat(List.copyOf(gap.whyNot().keySet())).isSorted());
    minutes += whole.length().toMinutes() * rules.size();
    gaps.forEach(gap -> COUNTS.merge(gap.kind(), 1, Integer::sum));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_task_that_nobody_owns_is_always_a_gap_which_names_who_could(
      @ForAll("teams") Team team,
      @ForAll("tasks") List<Task> tasks,
      @ForAll("fortnights") Window whole) {
    for (Task task : tasks) {
      Task unowned = task.withOwner(Optional.empty());
      List<Gap> gaps = Coverage.of(team, TeamArbitraries.channels(), List.of(), List.of(unowned))
          .check(whole);
      assertThat(gaps).hasSize(1);
      List<String> able = team.members().stream()
          .filter(member -> !gaps.get(0).whyNot().containsKey(member.id()))
          .map(member -> member.id().value())
          .toList();
      assertThat(gaps.get(0).reason().facts()).containsEntry("able", String.join(", ", able));
      assertThat(gaps.get(0).reason().message())
          .endsWith(able.isEmpty() ? "and nobody could" : " could");
    }
  }

  /** A gap as the oracle writes it. */
  private static String line(Gap gap) {
    Map<PersonId, String> whyNot = new TreeMap<>();
    gap.whyNot().forEach((person, why) -> whyNot.put(person, reason(gap, person, why)));
    String count = gap.kind() == Gap.Kind.TOO_FEW_PEOPLE
        ? " has " + gap.reason().facts().getOrDefault("there", "?").replace("nobody", "0")
        : "";
    return gap.kind() + " " + gap.subject() + count + " " + whyNot + " "
        + gap.window().map(Window::toString).orElse("always");
  }

  private static String reason(Gap gap, PersonId person, Refusal why) {
    Map<String, String> facts = why.facts();
    if (facts.containsKey("member")) {
      assertThat(facts).containsEntry("member", person.value());
    }
    return switch (why.code()) {
      case "coverage.away", "team.away" ->
        "away " + facts.get("from") + " to " + facts.get("to") + " " + facts.get("reason");
      case "coverage.not-at-work" -> "not at work";
      default -> gap.kind() == Gap.Kind.TOO_FEW_PEOPLE ? "barred" : why.code();
    };
  }
}
