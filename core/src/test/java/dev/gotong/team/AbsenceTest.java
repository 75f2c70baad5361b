package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.BeBack;
import dev.gotong.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bo lives in Jakarta, seven hours ahead of UTC. */
class AbsenceTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Instant NINE = Instant.parse("2026-03-10T09:00:00Z");
  private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
  private static final Teams TEAMS = new Teams();

  private static Decision<TeamEvent> ask(Team team, TeamCommand command) {
    return TEAMS.decide(team, command, TeamFacts.of(ANA));
  }

  private static Team after(Team team, TeamCommand command) {
    Team now = team;
    for (TeamEvent event : ask(team, command).orThrow()) {
      now = TEAMS.evolve(now, event);
    }
    return now;
  }

  private static boolean away(Team team, Instant at) {
    return Presence.of(team).findAbsence(BO, at).isPresent();
  }

  @Test
  @DisplayName(
      "from an instant until further notice is from that instant on, and not a moment before")
  void sudden() {
    Team team = after(Cafe.team(), new BeAway(Absence.from(BO, NINE, "ill")));
    assertThat(away(team, NINE.minusNanos(1_000))).isFalse();
    assertThat(away(team, NINE)).isTrue();
    assertThat(away(team, Instant.parse("2046-03-10T09:00:00Z"))).isTrue();
    Window day = Window.of(NINE.minusSeconds(3_600), NINE.plusSeconds(3_600));
    assertThat(Presence.of(team).away(BO, day))
        .containsExactly(Window.of(NINE, day.endExclusive()));
    assertThat(team.absences().get(0).span())
        .isEqualTo("2026-03-10T09:00:00Z until further notice");
  }

  @Test
  @DisplayName(
      "part of a day ends before its end; a last day is away in whole, on the calendar of the person")
  void parts() {
    Absence dentist = Absence.builder()
        .person(BO)
        .awayFrom(NINE)
        .backAt(NINE.plusSeconds(7_200))
        .reason("dentist")
        .build();
    Team team = after(Cafe.team(), new BeAway(dentist));
    assertThat(away(team, NINE.plusSeconds(7_200).minusNanos(1_000))).isTrue();
    assertThat(away(team, NINE.plusSeconds(7_200))).isFalse();
    Absence ill = Absence.from(BO, NINE, "ill").withLastDay(TENTH);
    assertThat(ill.findEnd(JAKARTA)).contains(Instant.parse("2026-03-10T17:00:00Z"));
    assertThat(ill.findEnd(ZoneId.of("UTC"))).contains(Instant.parse("2026-03-11T00:00:00Z"));
    Absence early = Absence.builder()
        .person(BO)
        .firstDay(TENTH)
        .backAt(NINE)
        .reason("late in")
        .build();
    assertThat(early.start(JAKARTA)).isEqualTo(Instant.parse("2026-03-09T17:00:00Z"));
    assertThat(early.span()).isEqualTo("2026-03-10 to 2026-03-10T09:00:00Z");
  }

  @Test
  @DisplayName("absences that only touch do not overlap, on whichever zone the days are")
  void touching() {
    Team team = after(Cafe.team(), new BeAway(Absence.days(BO, TENTH, TENTH, "holiday")));
    Absence after = Absence.from(BO, Instant.parse("2026-03-10T17:00:00Z"), "ill");
    assertThat(after(team, new BeAway(after)).absences()).hasSize(2);
    Absence before = Absence.from(BO, NINE.minusSeconds(200_000), "ill")
        .withBackAt(Instant.parse("2026-03-09T17:00:00Z"));
    assertThat(after(team, new BeAway(before)).absences()).hasSize(2);
    Absence tooEarly = Absence.from(BO, Instant.parse("2026-03-10T16:59:59.999999Z"), "ill");
    String code = ask(team, new BeAway(tooEarly)).fold(e -> "accepted", refusal -> refusal.code());
    assertThat(code).isEqualTo("team.absence-overlaps");
  }

  @Test
  @DisplayName("whoever comes back early was away until then; before it began, they never were")
  void back() {
    Absence ill = Absence.from(BO, NINE, "ill");
    Team team = after(Cafe.team(), new BeAway(ill));
    Instant noon = NINE.plusSeconds(10_800);
    Team back = after(team, new BeBack(ill, Optional.of(noon)));
    assertThat(away(back, noon.minusNanos(1_000))).isTrue();
    assertThat(away(back, noon)).isFalse();
    assertThat(after(team, new BeBack(ill, Optional.of(NINE))).absences()).isEmpty();
    assertThat(after(team, new BeBack(ill)).absences()).isEmpty();
    Absence ended = ill.withBackAt(noon);
    Team over = after(Cafe.team(), new BeAway(ended));
    assertThat(ask(over, new BeBack(ended, Optional.of(noon)))).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("it begins once and ends once at most")
  void gate() {
    assertThatThrownBy(() -> Absence.builder().person(BO).reason("ill").build())
        .hasMessageStartingWith("an absence must begin with a day or with an instant");
    assertThatThrownBy(() -> Absence.from(BO, NINE, "ill").withFirstDay(TENTH))
        .hasMessageStartingWith("an absence must begin with a day or with an instant");
    assertThatThrownBy(
            () -> Absence.days(BO, TENTH, TENTH, "holiday").withBackAt(NINE.plusSeconds(1)))
        .hasMessageStartingWith("an absence must end with a day or with an instant");
    assertThatThrownBy(() -> Absence.from(BO, NINE, "ill").withBackAt(NINE.plusNanos(999)))
        .hasMessageStartingWith("backAt must be after awayFrom");
    assertThatThrownBy(
            () -> Absence.from(BO, NINE, "ill").withLastDay(TENTH.plusYears(10).plusDays(1)))
        .hasMessageContaining("at most 10 years");
  }

  @Test
  @DisplayName("rights that last a time cut it, and throughout it count only if they last")
  void rights() {
    Grant here = Grant.permit(BO, Action.DRAFT, Scope.everywhere());
    Instant ten = NINE.plusSeconds(3_600);
    Team team = Cafe.team()
        .withGrants(
            here.withValidity(Validity.until(ten)),
            here.withRight(Right.action(Action.PUBLISH)).withValidity(Validity.from(ten)));
    Window before = Window.of(NINE, ten);
    Window both = Window.of(NINE, ten.plusSeconds(60));
    assertThat(LastingPermissions.eras(team, both))
        .containsExactly(before, Window.of(ten, both.endExclusive()));
    assertThat(LastingPermissions.eras(team, before)).containsExactly(before);
    LastingPermissions lasting = LastingPermissions.of(team, both);
    assertThat(lasting.findRefusal(BO, Action.DRAFT, Cafe.X)).isPresent();
    assertThat(lasting.findRefusal(BO, Action.PUBLISH, Cafe.X)).isPresent();
    assertThat(LastingPermissions.of(team, before).findRefusal(BO, Action.DRAFT, List.of(Cafe.X)))
        .isEmpty();
    assertThat(LastingPermissions.at(team, ten).findRefusal(BO, Action.PUBLISH, Cafe.X))
        .isEmpty();
    assertThat(LastingPermissions.at(team, ten).findRefusal(BO, Action.DRAFT, Cafe.X))
        .isPresent();
  }
}
