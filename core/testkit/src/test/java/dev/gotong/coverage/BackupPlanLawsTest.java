package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.coverage.oracle.DutyOracle;
import dev.gotong.coverage.oracle.NaiveBackups;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Right;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.testkit.CoverArbitraries;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class BackupPlanLawsTest {
  private static final Window WHOLE =
      Window.of(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-31T07:00:00Z"));
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  /** Teams in which most may do most, and half of the members never sleep. */
  @Provide
  Arbitrary<Roster> rosters() {
    return Combinators.combine(
            CoverArbitraries.rosters(TeamArbitraries.teams(), WHOLE),
            Arbitraries.of(true, false).list().ofSize(4),
            Arbitraries.of(true, false).list().ofSize(5),
            Arbitraries.of(600, 900))
        .as(BackupPlanLawsTest::eased);
  }

  private static Roster eased(
      Roster roster, List<Boolean> awake, List<Boolean> free, int capacity) {
    List<Member> members = new ArrayList<>();
    List<Grant> grants = new ArrayList<>(roster.team().grants());
    for (Member member : roster.team().members()) {
      boolean always = awake.get(members.size());
      members.add(member
          .withCapacityMinutes(capacity)
          .withHours(always ? WeeklyHours.always(ZoneId.of("Asia/Jakarta")) : member.hours()));
      if (always) {
        TeamArbitraries.actions()
            .allValues()
            .ifPresent(all -> all.forEach(
                action -> grants.add(Grant.permit(member.id(), action, Scope.everywhere()))));
      }
    }
    List<Responsibility> all = new ArrayList<>();
    for (Responsibility each : roster.responsibilities()) {
      all.add(
          free.get(all.size())
              ? each.withHours(WeeklyHours.never(ZoneId.of("UTC"))).withActions()
              : each);
    }
    Team team = roster.team().withMembers(members).withGrants(grants);
    return roster.withTeam(team).withResponsibilities(all);
  }

  @AfterContainer
  static void count() {
    System.out.println("proof backup-plans: " + COUNTS);
    assertThat(COUNTS)
        .containsKeys("backups 3", "excluded", "none left", "remedies", "one flow", "many flows");
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void a_plan_keeps_the_rules_and_no_other_covers_more_or_is_more_even_or_changes_less(
      @ForAll("rosters") Roster roster, @ForAll @IntRange(min = 1, max = 3) int backsAtMost) {
    NaiveBackups naive = new NaiveBackups(roster, WHOLE, backsAtMost);
    BackupPlan plan = BackupPlanner.of(roster, WHOLE).propose(backsAtMost, 10_000);
    assertThat(naive.units()).containsAll(plan.backups().keySet());
    assertThat(naive.isAllowed(plan.backups())).isTrue();
    assertThat(naive.cost(plan.backups())).isEqualTo(naive.best());
    assertThat(plan.best()).isTrue();
    assertThat(plan.uncovered().size() + plan.backups().size())
        .isEqualTo(roster.responsibilities().size());
    BackupPlan hasty = BackupPlanner.of(roster, WHOLE).propose(backsAtMost, 1);
    assertThat(naive.isAllowed(hasty.backups())).isTrue();
    assertThat(hasty.best()).isIn(naive.cost(hasty.backups()) == naive.best(), false);
    COUNTS.merge("backups " + plan.backups().size(), 1, Integer::sum);
    COUNTS.merge(hasty.best() ? "one flow" : "many flows", 1, Integer::sum);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whoever_is_away_alone_what_the_plan_covers_has_somebody_who_acts(
      @ForAll("rosters") Roster roster) {
    BackupPlan plan = BackupPlanner.of(roster, WHOLE).propose(3, 10_000);
    Roster applied = plan.applyTo(roster.withTeam(roster.team().withAbsences()));
    Set<String> covered = new HashSet<>();
    plan.backups().keySet().forEach(id -> covered.add("UNATTENDED " + id));
    DutyOracle oracle = new DutyOracle(applied, CoverRules.builder().build(), WHOLE);
    assertThat(Sets.intersection(oracle.broken(Set.of()).keySet(), covered)).isEmpty();
    for (Member member : roster.team().members()) {
      assertThat(Sets.intersection(oracle.broken(Set.of(member.id())).keySet(), covered))
          .as("without %s", member.id())
          .isEmpty();
      COUNTS.merge("single absences", 1, Integer::sum);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void each_remedy_taken_covers_more_and_each_reason_names_everybody(
      @ForAll("rosters") Roster roster) {
    BackupPlan plan = BackupPlanner.of(roster, WHOLE).propose(2, 10_000);
    Set<PersonId> everybody = new HashSet<>();
    roster.team().members().forEach(member -> everybody.add(member.id()));
    for (BackupPlan.Uncovered each : plan.uncovered()) {
      boolean excluded = !each.reason().code().equals("coverage.no-backup-left");
      assertThat(each.whyNot().keySet()).isEqualTo(excluded ? Set.of() : everybody);
      COUNTS.merge(excluded ? "excluded" : "none left", 1, Integer::sum);
      for (Remedy remedy : each.remedies()) {
        BackupPlan better = BackupPlanner.of(taken(roster, each.responsibility(), remedy), WHOLE)
            .propose(2, 10_000);
        COUNTS.merge("remedies", 1, Integer::sum);
        assertThat(better.backups().size()).isGreaterThan(plan.backups().size());
      }
    }
  }

  /** The responsibility asks for nothing that the person lacks, and they alone have a right of that name. */
  static Roster taken(Roster roster, String id, Remedy remedy) {
    List<Member> members = roster.team().members().stream()
        .map(member -> {
          Set<String> skills = new HashSet<>(member.skills());
          skills.addAll(remedy.train());
          return member.id().equals(remedy.person()) ? member.withSkills(skills) : member;
        })
        .toList();
    Responsibility asked = roster.responsibilities().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
    List<Grant> grants = new ArrayList<>(roster.team().grants());
    remedy.permit().forEach(action -> {
      grants.removeIf(grant -> grant.subject().equals(Subject.person(remedy.person()))
          && grant.right().equals(Right.action(action))
          && grant.effect() == Grant.Effect.FORBID);
      roster.channels().stream()
          .filter(asked.place()::covers)
          .forEach(channel ->
              grants.add(Grant.permit(remedy.person(), action, Scope.channel(channel.id()))));
    });
    return roster.withTeam(roster.team().withMembers(members).withGrants(grants));
  }

  @Test
  void for_two_hundred_people_a_plan_and_a_check_are_found() {
    Roster roster = LargeRosters.of(200, 13, 8);
    long start = System.nanoTime();
    BackupPlan plan = BackupPlanner.of(roster, LargeRosters.days(28)).propose(5, 200);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("proof backup-plan-200: " + plan.backups().size() + " of "
        + roster.responsibilities().size() + " responsibilities in " + millis + " ms, best "
        + plan.best() + ", most by one "
        + plan.loads().values().stream().mapToInt(Integer::intValue).max().orElse(0));
    assertThat(new NaiveBackups(roster, LargeRosters.days(28), 5).isAllowed(plan.backups()))
        .isTrue();
    start = System.nanoTime();
    List<Gap> gaps =
        Coverage.of(roster, LargeRosters.rules(roster, 3)).check(LargeRosters.days(28));
    millis = (System.nanoTime() - start) / 1_000_000;
    Map<Gap.Kind, Integer> kinds = new TreeMap<>();
    gaps.forEach(gap -> kinds.merge(gap.kind(), 1, Integer::sum));
    System.out.println("proof coverage-200: 200 members, 13 networks, "
        + roster.responsibilities().size() + " responsibilities, 4 weeks in " + millis
        + " ms, gaps " + kinds);
    assertThat(kinds).isNotEmpty();
  }
}
