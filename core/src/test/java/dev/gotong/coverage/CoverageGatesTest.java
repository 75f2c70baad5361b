package dev.gotong.coverage;

import static dev.gotong.coverage.RosterCoverTest.CARE;
import static dev.gotong.coverage.RosterCoverTest.TEAM;
import static dev.gotong.coverage.RosterCoverTest.roster;
import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Event;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.team.Validity;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A value that exists is right; what events say; in which zone a gap is told. */
class CoverageGatesTest {
  private static final CoverRules NONE = CoverRules.builder().build();
  private static final WeeklyHours ALWAYS = WeeklyHours.always(ZoneId.of("Asia/Jakarta"));
  private static final Window WEEK =
      RosterCoverTest.window("2026-03-01T23:00:00Z", "2026-03-08T23:00:00Z");

  private static void refused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  @DisplayName("numbers have bounds, and what names something is an id")
  void bounds() {
    Evenness even = Evenness.builder()
        .putTargets(NetworkId.of("x"), 1_000)
        .hours(ALWAYS)
        .tolerancePercent(100)
        .build();
    refused("target must be 1 to 1000", () -> even.withTargets(Map.of(NetworkId.of("x"), 1_001)));
    refused("target must be 1 to 1000", () -> even.withTargets(Map.of(NetworkId.of("x"), 0)));
    refused("tolerancePercent must be 0 to 100", () -> even.withTolerancePercent(101));
    Staffing staffing =
        Staffing.builder().place(Scope.everywhere()).hours(ALWAYS).build();
    assertThat(staffing.atLeast()).isEqualTo(1);
    refused("atLeast must be 1 to 99", () -> staffing.withAtLeast(0));
    refused("skill must be", () -> staffing.withSkills("no id"));
    refused("calendarWithinDays must be 0 to 366", () -> NONE.withCalendarWithinDays(367));
    refused("id must be", () -> CARE.withId("no id"));
    refused("skill must be", () -> CARE.withSkills("no id"));
    refused("duty must be", () -> Duty.of("no id"));
    refused("responsibility must be", () -> new Look("no id", ANA, Instant.EPOCH));
    refused(
        "planned minutes must be 0 to 10080",
        () -> roster(TEAM, CARE).withPlanned(Map.of(ANA, 10_081)));
    refused(
        "channels must have different ids, but x-main is twice",
        () -> roster(TEAM).withChannels(Cafe.X, Cafe.X));
    refused(
        "rank must be 0 or more",
        () -> new EffectiveOwner("care-x", Optional.of(ANA), -1, Map.of()));
    refused(
        "atLeast must be 1 to 99",
        () -> CoverageRule.builder()
            .channel(Cafe.X.id())
            .action(Action.MODERATE)
            .hours(ALWAYS)
            .atLeast(100)
            .build());
  }

  @Test
  @DisplayName("commands name a responsibility by an id")
  void commands() {
    refused("id must be", () -> new CharterCommand.DropResponsibility("no id"));
    refused("id must be", () -> new CharterCommand.Entrust("no id", Optional.empty()));
    refused("responsibility must be", () -> new CharterCommand.NoteLook("no id"));
  }

  @Test
  @DisplayName("a plan and a search have a budget, and bounds")
  void searches() {
    BackupPlanner planner = BackupPlanner.of(roster(TEAM, CARE), WEEK);
    refused("backsAtMost must be 1 to 99", () -> planner.propose(0, 1));
    refused("budget must be 1 or more", () -> planner.propose(1, 0));
    Resilience resilience = Resilience.of(roster(TEAM, CARE), NONE, WEEK);
    refused("people must be 1 to 3", () -> resilience.analyse(0, 1));
    refused("budget must be 1 or more", () -> resilience.analyse(1, 0));
  }

  @Test
  @DisplayName("duties and looks: by name, and to the microsecond")
  void values() {
    assertThat(List.of(Duty.SCHEDULING, Duty.CARE).stream().sorted())
        .containsExactly(Duty.CARE, Duty.SCHEDULING);
    assertThat(Duty.CARE).hasToString("customer-service");
    Instant fine = Instant.parse("2026-03-03T08:00:00.000001999Z");
    Instant micros = Instant.parse("2026-03-03T08:00:00.000001Z");
    assertThat(new Look("care-x", ANA, fine).at()).isEqualTo(micros);
    assertThat(new CharterFacts(ANA, fine, Optional.empty()).now()).isEqualTo(micros);
    assertThat(new Remedy(BO, Set.of(Action.MODERATE, Action.DRAFT), Set.of()).message())
        .isEqualTo("permit bo to draft, moderate");
    Gap gap = new Gap(
        Gap.Kind.UNATTENDED,
        "care-x",
        Optional.empty(),
        ZoneId.of("UTC"),
        Refusal.of("coverage.x", "x"),
        Map.of());
    assertThat(gap.when()).isEqualTo("always");
  }

  @Test
  @DisplayName("at most five people are told as remedies, those first who lack least")
  void remedies() {
    Responsibility film = CARE.withId("film")
        .withHours(WeeklyHours.never(ZoneId.of("UTC")))
        .withBackups()
        .withSkills("film")
        .withMinutes(1);
    Team team = Cafe.team();
    List<Member> members = new ArrayList<>(team.members());
    for (String id : List.of("eka", "fajar", "gita", "hadi")) {
      members.add(Cafe.member(PersonId.of(id), "Europe/Berlin"));
    }
    members.replaceAll(m -> m.id().equals(ANA) ? m.withSkills("film") : m);
    Team able = Cafe.after(
        team.withMembers(members),
        ANA,
        Cafe.permit(PersonId.of("hadi"), Action.MODERATE, Scope.everywhere()));
    BackupPlan plan = BackupPlanner.of(roster(able, film), WEEK).propose(9, 99);
    assertThat(plan.uncovered().get(0).remedies())
        .extracting(Remedy::message)
        .containsExactly(
            "train hadi in film",
            "permit bo to moderate and train bo in film",
            "permit citra to moderate and train citra in film",
            "permit eka to moderate and train eka in film",
            "permit fajar to moderate and train fajar in film");
  }

  @Test
  @DisplayName("every event has a code of its own, and says what the audit chain is to prove")
  void events() {
    Map<String, Map<String, String>> told = new TreeMap<>();
    List<Event> all = List.of(
        new CharterEvent.ResponsibilitySet(CARE),
        new CharterEvent.ResponsibilityDropped("care-x"),
        new CharterEvent.Arranged(List.of("care-x", "calendar")),
        new CharterEvent.RulesSet(NONE),
        new CharterEvent.Looked(new Look("care-x", ANA, Instant.EPOCH)));
    all.forEach(event -> told.put(event.code(), event.facts()));
    assertThat(told)
        .hasSize(5)
        .containsEntry(
            "coverage.responsibility-set",
            Map.of(
                "responsibility", "care-x",
                "duty", "customer-service",
                "place", "network x",
                "owner", "ana",
                "backups", "[bo, citra]"))
        .containsEntry("coverage.responsibility-dropped", Map.of("responsibility", "care-x"))
        .containsEntry("coverage.arranged", Map.of("responsibilities", "care-x, calendar"))
        .containsEntry("coverage.rules-set", Map.of("rules", NONE.toString()))
        .containsEntry(
            "coverage.looked",
            Map.of("responsibility", "care-x", "member", "ana", "at", "1970-01-01T00:00:00Z"));
    assertThat(new CharterEvent.ResponsibilitySet(CARE.withOwner(Optional.empty())).facts())
        .containsEntry("owner", "none");
  }

  @Test
  @DisplayName("times are told as the place has them; where there is none, as the hours do")
  void zones() {
    Roster roster = roster(TEAM, CARE);
    Scope nowhere = Scope.network(NetworkId.of("tiktok"));
    assertThat(roster.zone(Scope.everywhere(), ALWAYS.zone())).isEqualTo(Cafe.X.zone());
    assertThat(roster.zone(nowhere, ALWAYS.zone())).isEqualTo(ALWAYS.zone());
    assertThat(roster.at(nowhere)).isEmpty();
    assertThat(roster.at(Scope.network(NetworkId.of("x")))).containsExactly(Cafe.X);
    Roster backed = roster(
        TEAM,
        CARE.withBackups(BO, DEDE),
        CARE.withId("other").withBackups(BO, DEDE).withOwner(CITRA));
    assertThat(Coverage.of(backed, NONE.withBacksAtMost(1)).check(WEEK))
        .filteredOn(gap -> gap.kind() == Gap.Kind.BACKS_TOO_MANY)
        .extracting(gap -> gap.subject() + " " + gap.zone())
        .containsExactly("bo Asia/Jakarta", "dede UTC");
  }

  @Test
  @DisplayName(
      "what goes on while rights of others begin and end is one gap, and of each of two rules that say the same")
  void goesOn() {
    Grant hour = Grant.permit(BO, Action.VIEW, Scope.everywhere())
        .withValidity(Validity.between(
            Instant.parse("2026-03-04T10:00:00Z"), Instant.parse("2026-03-04T11:00:00Z")));
    Staffing nine =
        Staffing.builder().place(Scope.everywhere()).hours(ALWAYS).atLeast(9).build();
    Roster nobody = roster(Team.empty().withGrants(hour));
    assertThat(Coverage.of(nobody, NONE.withStaffing(nine)).check(WEEK))
        .extracting(Gap::window)
        .containsExactly(Optional.of(WEEK));
    assertThat(Coverage.of(nobody, NONE.withStaffing(nine, nine)).check(WEEK))
        .extracting(Gap::window)
        .containsExactly(Optional.of(WEEK), Optional.of(WEEK));
  }
}
