package dev.gotong.coverage;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand.NameBackups;
import dev.gotong.time.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackupPlannerTest {
  private static final Window WEEK =
      RosterCoverTest.window("2026-03-01T23:00:00Z", "2026-03-08T23:00:00Z");
  private static final Responsibility WRITE = Responsibility.builder()
      .id("write")
      .duty(Duty.CONTENT)
      .owner(ANA)
      .minutes(300)
      .build();
  private static final Responsibility READ = WRITE.withId("read").withDuty(Duty.MODERATION);
  private static final Responsibility CARE =
      RosterCoverTest.CARE.withId("care").withBackups().withMinutes(100);
  private static final Team TEAM =
      Cafe.after(Cafe.team(), ANA, Cafe.permit(CITRA, Action.MODERATE, Scope.everywhere()));

  private static BackupPlan plan(Roster roster, int backsAtMost) {
    return BackupPlanner.of(roster, WEEK).propose(backsAtMost, 1_000);
  }

  @Test
  @DisplayName(
      "what one person has no time for is shared out, and whoever backs something up already keeps it")
  void even() {
    BackupPlan plan = plan(RosterCoverTest.roster(TEAM, WRITE.withBackups(CITRA), READ), 99);
    assertThat(plan.backups()).isEqualTo(Map.of("write", CITRA, "read", BO));
    assertThat(plan.loads()).isEqualTo(Map.of(ANA, 0, BO, 1, CITRA, 1));
    assertThat(plan.changes()).isEqualTo(1);
    assertThat(plan.best()).isTrue();
    assertThat(plan.uncovered()).isEmpty();
    Roster applied = plan.applyTo(RosterCoverTest.roster(TEAM, WRITE, READ));
    assertThat(applied.responsibilities())
        .extracting(Responsibility::backups)
        .containsExactly(List.of(CITRA), List.of(BO));
  }

  @Test
  @DisplayName("what nobody can back up is told, with whom to permit or to train")
  void remedies() {
    Responsibility film = WRITE.withSkills("film").withOwner(CITRA);
    Team able = TEAM.withMembers(TEAM.members().stream()
        .map(member -> member.id().equals(CITRA) ? member.withSkills("film") : member)
        .toList());
    BackupPlan plan = plan(RosterCoverTest.roster(able, film), 99);
    assertThat(plan.uncovered()).hasSize(1);
    assertThat(plan.uncovered().get(0).remedies())
        .extracting(Remedy::message)
        .containsExactly("train ana in film", "train bo in film");
    assertThat(new Remedy(BO, Set.of(Action.DRAFT), Set.of("film")).message())
        .isEqualTo("permit bo to draft and train bo in film");
    assertThatThrownBy(() -> new Remedy(BO, Set.of(), Set.of()))
        .hasMessage("a remedy must permit or train something");
  }

  @Test
  @DisplayName("the loss of one person shows what hangs on them")
  void resilience() {
    Roster roster = RosterCoverTest.roster(TEAM, WRITE.withBackups(BO), CARE);
    ResilienceReport report =
        Resilience.of(roster, CoverRules.builder().build(), WEEK).analyse(2, 100);
    assertThat(report.breaks())
        .extracting(found -> found.subject() + " without " + found.people())
        .containsExactly("care without [ana]", "write without [ana, bo]");
    assertThat(report.breaks().get(0).at()).isEqualTo(WEEK.startInclusive());
    assertThat(report.busFactor(Gap.Kind.UNATTENDED, "write")).hasValue(2);
    assertThat(report.busFactor(Gap.Kind.UNATTENDED, "calendar")).isEmpty();
    assertThat(report.message()).isEqualTo("all 3 sets of up to 2 people");
    assertThat(Resilience.of(roster, CoverRules.builder().build(), WEEK)
            .analyse(2, 2)
            .message())
        .isEqualTo("2 of 3 sets, all of up to 1 people");
    assertThatThrownBy(
            () -> Resilience.of(roster, CoverRules.builder().build(), WEEK).analyse(4, 1))
        .hasMessage("people must be 1 to 3, but was 4");
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team limited = Cafe.after(TEAM, ANA, new NameBackups(BO, List.of(CITRA)));
    Responsibility early = RosterCoverTest.CARE
        .withBackups()
        .withHours(Cafe.member(BO, "Europe/Berlin").hours())
        .withActions()
        .withMinutes(100);
    List<BackupPlan.Uncovered> uncovered = new ArrayList<>();
    uncovered.addAll(
        plan(RosterCoverTest.roster(limited, WRITE, READ, early), 1).uncovered());
    uncovered.addAll(plan(
            RosterCoverTest.roster(
                TEAM,
                WRITE,
                READ,
                WRITE.withId("third"),
                WRITE.withId("fourth"),
                WRITE.withId("fifth")),
            1)
        .uncovered());
    uncovered.addAll(plan(
            RosterCoverTest.roster(
                TEAM,
                WRITE.withOwner(Optional.empty()),
                CARE,
                CARE.withId("bo").withOwner(BO),
                WRITE.withId("long").withMinutes(601)),
            1)
        .uncovered());
    List<Refusal> all = new ArrayList<>();
    for (BackupPlan.Uncovered each : uncovered) {
      all.add(each.reason());
      each.whyNot().values().stream()
          .filter(reason -> reason.code().startsWith("coverage."))
          .forEach(all::add);
    }
    Golden.assertHolds("coverage-backups", all);
  }
}
