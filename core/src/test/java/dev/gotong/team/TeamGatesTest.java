package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.time.Window;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A value that exists is right; and who is there when. */
class TeamGatesTest {
  private static final Member MEMBER = Cafe.member(BO, "Asia/Jakarta");

  @Test
  @DisplayName(
      "a week has so many minutes, and skills, languages and kinds of task are ids, in order")
  void members() {
    assertThatThrownBy(() -> MEMBER.withCapacityMinutes(10_081))
        .hasMessage("capacityMinutes must be 0 to 10080, but was 10081");
    assertThat(MEMBER.withCapacityMinutes(10_080).capacityMinutes()).isEqualTo(10_080);
    assertThatThrownBy(() -> MEMBER.withLanguages("no id")).hasMessageContaining("language must");
    assertThatThrownBy(() -> MEMBER.withSkills("no id")).hasMessageContaining("skill must");
    assertThatThrownBy(() -> MEMBER.withLikes("no id")).hasMessageContaining("liked kind");
    assertThatThrownBy(() -> MEMBER.withDislikes("no id")).hasMessageContaining("disliked kind");
    assertThat(MEMBER.withSkills("b", "a").skills()).containsExactly("a", "b");
    assertThatThrownBy(() -> MEMBER.withName(" ")).hasMessageContaining("name must not be blank");
    assertThatThrownBy(() -> MEMBER.withRole("x".repeat(101))).hasMessageContaining("role must");
  }

  @Test
  @DisplayName(
      "nobody is in a team twice, nobody has more than twenty backups, and a reason is short")
  void bounds() {
    assertThatThrownBy(() -> Cafe.team().withMembers(MEMBER, MEMBER.withName("Bo")))
        .hasMessage("members must have different ids, but bo is twice");
    assertThatThrownBy(() -> new TeamCommand.NameBackups(ANA, Collections.nCopies(21, BO)))
        .hasMessageContaining("number of backups must be 0 to 20");
    Grant grant = Grant.permit(BO, Action.DRAFT, Scope.everywhere());
    assertThatThrownBy(() -> grant.withReason("x".repeat(501)))
        .hasMessageContaining("reason must be at most 500");
    Group nested = Group.of("a", Subject.group("a"));
    assertThatThrownBy(() -> Directory.empty().withGroups(List.of(nested)))
        .hasMessageContaining("none in itself, but one does");
    assertThatThrownBy(() -> Directory.empty()
            .withGroups(List.of(Group.ofPeople("a", BO), Group.ofPeople("a", ANA))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            Directory.empty().withRoles(List.of(Role.of("a", Action.DRAFT), Role.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("somebody is there in their hours, unless they themselves are away")
  void presence() {
    Window monday =
        Window.of(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));
    Window hours =
        Window.of(Instant.parse("2026-03-02T02:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));
    Presence presence = Presence.of(Cafe.team()
        .withAbsences(
            Cafe.away(CITRA, "2026-03-02", "2026-03-02", "a day off"),
            Absence.from(ANA, Instant.parse("2026-03-02T10:00:00Z"), "ill")));
    assertThat(presence.present(BO, monday)).containsExactly(hours);
    assertThat(presence.away(BO, monday)).isEmpty();
    assertThat(presence.present(CITRA, monday)).isEmpty();
    assertThat(presence.present(ANA, monday))
        .containsExactly(Window.of(
            Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T10:00:00Z")));
    assertThat(presence.present(Cafe.DEDE, monday)).isEmpty();
    assertThat(presence.away(ANA, monday))
        .containsExactly(Window.of(Instant.parse("2026-03-02T10:00:00Z"), monday.endExclusive()));
  }

  @Test
  @DisplayName("each is asked once to stand in: the backups, and theirs")
  void candidates() {
    Team team = Cafe.team()
        .withBackups(Map.of(ANA, List.of(BO, CITRA), BO, List.of(CITRA, ANA), CITRA, List.of(BO)));
    assertThat(Backups.of(team).candidates(ANA)).containsExactly(ANA, BO, CITRA);
    Team self = Cafe.team().withBackups(Map.of(ANA, List.of(ANA, BO)));
    assertThat(Backups.of(self).candidates(ANA)).containsExactly(ANA, BO);
  }

  @Test
  @DisplayName("only what holds always and without condition is a standing")
  void standings() {
    Grant plain = Grant.permit(BO, Action.DRAFT, Scope.everywhere());
    Grant ends = plain.withValidity(Validity.until(Instant.EPOCH));
    assertThat(plain.isPlain()).isTrue();
    assertThat(ends.isPlain()).isFalse();
    Team team = Cafe.team().withGrants(ends);
    assertThat(Standing.of(team, Subject.person(BO), Scope.everywhere()).label())
        .isEqualTo("none");
    assertThat(Standing.of(team.withGrants(plain), Subject.person(BO), Scope.channel(Cafe.X.id()))
            .label())
        .isEqualTo("none");
  }

  @Test
  @DisplayName("nobody gets a role that there is not, and no group stands in itself")
  void unknown() {
    TeamCommand role = new TeamCommand.Permit(
        Grant.permit(Subject.person(BO), Right.role("none"), Scope.everywhere()));
    assertThat(Cafe.refusal(Cafe.team(), ANA, role).code()).isEqualTo("team.unknown-role");
    TeamCommand circle = new RightsCommand.SetGroup(Group.of("a", Subject.group("a")));
    assertThat(Cafe.refusal(Cafe.team(), ANA, circle).code()).isEqualTo("team.group-cycle");
  }

  private static Team drafting(String group, Group... groups) {
    Grant grant =
        Grant.permit(Subject.group(group), Right.action(Action.DRAFT), Scope.everywhere());
    Team team = Cafe.team().withGrants(grant);
    return team.withDirectory(team.directory().withGroups(List.of(groups)));
  }

  private static boolean drafts(Team team, Optional<Instant> at) {
    Request asked = Request.builder()
        .subject(Subject.person(BO))
        .action(Action.DRAFT)
        .at(at)
        .build();
    return Permissions.of(team).check(asked).allowed();
  }

  @Test
  @DisplayName("whoever is in a group for a time may what the group may in that time")
  void memberships() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    Membership hour =
        new Membership(Subject.person(BO), Validity.between(noon, noon.plusSeconds(3_600)));
    Team team = drafting("care", new Group("care", List.of(hour)), Group.ofPeople("all", BO));
    assertThat(drafts(team, Optional.of(noon.minusNanos(1_000)))).isFalse();
    assertThat(drafts(team, Optional.of(noon))).isTrue();
    assertThat(drafts(team, Optional.of(noon.plusSeconds(3_600)))).isFalse();
    assertThat(drafts(team, Optional.empty())).isFalse();
  }

  @Test
  @DisplayName("of two ways into a group the surer counts, whichever comes first")
  void ways() {
    Group timed = new Group(
        "timed", List.of(new Membership(Subject.person(BO), Validity.from(Instant.EPOCH))));
    Group sure = Group.ofPeople("sure", BO);
    Group all = Group.of("all", Subject.group("timed"), Subject.group("sure"));
    assertThat(drafts(drafting("all", timed, sure, all), Optional.empty())).isTrue();
    assertThat(drafts(drafting("all", sure, timed, all), Optional.empty())).isTrue();
    assertThat(drafts(drafting("all", timed, all), Optional.empty())).isFalse();
  }
}
