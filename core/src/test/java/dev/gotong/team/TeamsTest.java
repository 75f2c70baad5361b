package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static dev.gotong.team.Cafe.X;
import static dev.gotong.team.Cafe.after;
import static dev.gotong.team.Cafe.away;
import static dev.gotong.team.Cafe.forbid;
import static dev.gotong.team.Cafe.permit;
import static dev.gotong.team.Cafe.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.base.Refusal;
import dev.gotong.house.Golden;
import dev.gotong.team.TeamCommand.BeAway;
import dev.gotong.team.TeamCommand.BeBack;
import dev.gotong.team.TeamCommand.Found;
import dev.gotong.team.TeamCommand.Join;
import dev.gotong.team.TeamCommand.Leave;
import dev.gotong.team.TeamCommand.NameBackups;
import dev.gotong.team.TeamCommand.Revoke;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TeamsTest {
  private static final Teams TEAMS = new Teams();
  private static final Action LEGAL = Action.of("approve-legal");
  private static final Scope ON_X = Scope.channel(X.id());

  private static Decision<TeamEvent> ask(Team team, TeamCommand command) {
    return TEAMS.decide(team, command, TeamFacts.of(ANA));
  }

  private static boolean may(Team team, String code, TeamCommand command) {
    return refusal(team, ANA, command).code().equals(code);
  }

  @Test
  @DisplayName("a founder may do everything; who joins may do nothing until it is permitted")
  void life() {
    Team team = Cafe.team();
    assertThat(team.members()).extracting(Member::id).containsExactly(ANA, BO, CITRA);
    assertThat(team.grants())
        .hasSize(10)
        .allMatch(grant -> grant.subject().equals(Subject.person(ANA)));
    Team more = after(team, ANA, permit(BO, Action.DRAFT, ON_X));
    assertThat(Permissions.of(more).check(BO, Action.DRAFT, X).allowed()).isTrue();
    assertThat(after(more, ANA, new Revoke(Grant.permit(BO, Action.DRAFT, ON_X))))
        .isEqualTo(team);
  }

  @Test
  @DisplayName("who leaves is named nowhere any more")
  void leave() {
    Team team = after(
        Cafe.team(),
        ANA,
        permit(BO, Action.DRAFT, ON_X),
        new BeAway(away(BO, "2026-03-02", "2026-03-06", "holiday")),
        new NameBackups(BO, List.of(CITRA)),
        new NameBackups(CITRA, List.of(BO)),
        new NameBackups(ANA, List.of(BO, CITRA)));
    Team left = after(team, ANA, new Leave(BO));
    assertThat(left.toString()).doesNotContain("bo");
    assertThat(left.backupsOf(ANA)).containsExactly(CITRA);
    assertThat(left.backups()).containsOnlyKeys(ANA);
    assertThat(left.find(BO)).isEmpty();
    assertThatThrownBy(() -> left.member(BO)).hasMessage("bo is not in the team");
  }

  @Test
  @DisplayName("asking for what is already so is unchanged")
  void unchanged() {
    Absence holiday = away(BO, "2026-03-02", "2026-03-06", "holiday");
    Team team = after(Cafe.team(), ANA, new BeAway(holiday), new NameBackups(ANA, List.of(BO)));
    for (TeamCommand command : List.of(
        new Join(team.member(BO)),
        new Leave(DEDE),
        permit(ANA, Action.DRAFT, Scope.everywhere()),
        new Revoke(Grant.permit(BO, Action.DRAFT, ON_X)),
        new BeAway(holiday),
        new BeBack(away(BO, "2026-03-02", "2026-03-05", "holiday")),
        new NameBackups(ANA, List.of(BO)),
        new NameBackups(BO, List.of()))) {
      assertThat(ask(team, command)).as("%s", command).isEqualTo(Decision.unchanged());
    }
    Team alone = Cafe.founded();
    assertThat(ask(alone, new Found(alone.member(ANA)))).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("nobody gives a permission that they do not hold; a network is not its channel")
  void held() {
    Team team = after(
        Cafe.team(),
        ANA,
        permit(BO, Action.DRAFT, ON_X),
        permit(BO, Action.PUBLISH, Scope.network(NetworkId.of("x"))));
    assertThat(after(team, BO, permit(CITRA, Action.DRAFT, ON_X)).grants()).hasSize(13);
    for (TeamCommand command : List.of(
        permit(CITRA, Action.DRAFT, Scope.network(X.network())),
        permit(CITRA, Action.PUBLISH, ON_X),
        permit(CITRA, Action.MODERATE, ON_X),
        permit(CITRA, LEGAL, ON_X))) {
      assertThat(refusal(team, BO, command).code()).isEqualTo("team.not-held");
    }
  }

  @Test
  @DisplayName(
      "a manager hands out actions that nobody holds yet, even if somebody is forbidden them")
  void newActions() {
    Team team = after(Cafe.team(), ANA, forbid(CITRA, LEGAL, ON_X));
    Team given = after(team, ANA, permit(BO, LEGAL, Scope.everywhere()));
    assertThat(Permissions.of(given).check(BO, LEGAL, X).allowed()).isTrue();
    assertThat(may(given, "team.not-held", permit(CITRA, LEGAL, ON_X))).isTrue();
    Team two = after(
        Cafe.team(),
        ANA,
        permit(BO, Action.MANAGE, Scope.everywhere()),
        forbid(BO, Action.MANAGE, ON_X),
        permit(CITRA, Action.MANAGE, ON_X));
    assertThat(refusal(two, BO, permit(BO, LEGAL, ON_X)).code()).isEqualTo("team.raises-self");
    assertThat(refusal(team, ANA, permit(ANA, LEGAL, ON_X)).code()).isEqualTo("team.raises-self");
    assertThat(refusal(two, CITRA, permit(BO, LEGAL, ON_X)).code()).isEqualTo("team.not-held");
  }

  @Test
  @DisplayName("who is forbidden it on one channel may still permit it on another")
  void forbiddenElsewhere() {
    Team team = after(Cafe.team(), ANA, forbid(ANA, Action.DRAFT, Scope.channel(Cafe.JOBS.id())));
    assertThat(after(team, ANA, permit(BO, Action.DRAFT, ON_X)).grants()).hasSize(12);
    for (Scope scope :
        List.of(Scope.everywhere(), Scope.network(X.network()), Scope.channel(Cafe.JOBS.id()))) {
      assertThat(may(team, "team.not-held", permit(BO, Action.DRAFT, scope))).isTrue();
    }
  }

  @Test
  @DisplayName("a member's first day is what they joined with, and unknown otherwise")
  void since() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Member dede = Cafe.member(DEDE, "Europe/Berlin");
    assertThat(dede.since()).isEmpty();
    Team team = after(Cafe.team(), ANA, new Join(dede.withSince(day)));
    assertThat(team.find(DEDE).orElseThrow().since()).contains(day);
    assertThat(may(team, "team.id-taken", new Join(dede))).isTrue();
  }

  @Test
  @DisplayName("days away are counted where the person lives, both ends included")
  void presence() {
    Team team =
        after(Cafe.team(), ANA, new BeAway(away(BO, "2026-03-02", "2026-03-03", "holiday")));
    Presence presence = Presence.of(team);
    assertThat(presence.findAbsence(BO, Instant.parse("2026-03-01T16:59:59Z"))).isEmpty();
    assertThat(presence.findAbsence(BO, Instant.parse("2026-03-01T17:00:00Z"))).isPresent();
    assertThat(presence.findAbsence(BO, Instant.parse("2026-03-03T16:59:59Z"))).isPresent();
    assertThat(presence.findAbsence(BO, Instant.parse("2026-03-03T17:00:00Z"))).isEmpty();
    assertThatThrownBy(() -> away(BO, "2026-03-02", "2026-03-01", "holiday"))
        .hasMessage("lastDay must be firstDay or later, but was 2026-03-01 before 2026-03-02");
    assertThatThrownBy(() -> away(BO, "2026-03-02", "2036-03-03", "holiday"))
        .hasMessageContaining("at most 10 years");
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team team =
        after(Cafe.team(), ANA, new BeAway(away(BO, "2026-03-02", "2026-03-06", "holiday")));
    Grant manage = Grant.permit(ANA, Action.MANAGE, Scope.everywhere());
    Team forbidden = after(team, ANA, forbid(BO, Action.DRAFT, ON_X));
    Permissions permissions = Permissions.of(forbidden);
    List<Refusal> all = List.of(
        refusal(team, ANA, new Found(team.member(BO))),
        refusal(Team.empty(), BO, new Join(team.member(BO))),
        refusal(team, ANA, new Join(team.member(BO).withRole("intern"))),
        refusal(team, ANA, new Leave(ANA)),
        refusal(team, ANA, permit(DEDE, Action.DRAFT, ON_X)),
        refusal(team, BO, permit(CITRA, Action.DRAFT, ON_X)),
        refusal(team, BO, permit(CITRA, Action.DRAFT, Scope.everywhere())),
        refusal(team, ANA, forbid(ANA, Action.MANAGE, Scope.network(X.network()))),
        refusal(team, ANA, new Revoke(manage)),
        refusal(team, ANA, new BeAway(away(BO, "2026-03-06", "2026-03-09", "fair"))),
        refusal(
            team, ANA, new BeAway(Absence.from(BO, Instant.parse("2026-03-01T00:00:00Z"), "ill"))),
        refusal(
            after(Cafe.team(), ANA, new BeAway(Absence.from(BO, Instant.EPOCH, "ill"))),
            ANA,
            new BeAway(away(BO, "2026-03-06", "2026-03-09", "fair"))),
        refusal(
            team,
            ANA,
            new BeAway(Absence.from(BO, Instant.parse("2026-03-06T17:00:00Z"), "ill")
                .withLastDay(LocalDate.parse("2026-03-06")))),
        refusal(team, ANA, new BeAway(away(DEDE, "2026-03-06", "2026-03-09", "fair"))),
        refusal(team, ANA, new NameBackups(BO, List.of(CITRA, BO))),
        refusal(team, ANA, new NameBackups(BO, List.of(CITRA, CITRA))),
        refusal(team, ANA, new NameBackups(BO, List.of(CITRA, DEDE))),
        refusal(team, ANA, new NameBackups(DEDE, List.of())),
        permissions.check(DEDE, Action.DRAFT, X).refusal().orElseThrow(),
        permissions.check(BO, Action.DRAFT, X).refusal().orElseThrow(),
        permissions.checkEverywhere(BO, Action.DRAFT).refusal().orElseThrow(),
        permissions.check(CITRA, Action.DRAFT, X).refusal().orElseThrow(),
        permissions.checkEverywhere(CITRA, Action.DRAFT).refusal().orElseThrow(),
        Backups.of(team)
            .standIn(BO, Instant.parse("2026-03-04T00:00:00Z"), person -> Optional.empty())
            .passed()
            .values()
            .iterator()
            .next());
    Golden.assertHolds("team", all);
  }
}
