package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static dev.gotong.team.Cafe.INSTA;
import static dev.gotong.team.Cafe.X;
import static dev.gotong.team.Cafe.after;
import static dev.gotong.team.Cafe.forbid;
import static dev.gotong.team.Cafe.permit;
import static dev.gotong.team.Cafe.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.house.Golden;
import dev.gotong.predicate.Condition;
import dev.gotong.team.RightsCommand.Assign;
import dev.gotong.team.RightsCommand.Customise;
import dev.gotong.team.RightsCommand.DropGroup;
import dev.gotong.team.RightsCommand.DropRole;
import dev.gotong.team.RightsCommand.SetGrantOnlyHeld;
import dev.gotong.team.RightsCommand.SetGroup;
import dev.gotong.team.RightsCommand.SetRole;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantingTest {
  private static final Teams TEAMS = new Teams();
  private static final Action LEGAL = Action.approve("legal");
  private static final Scope ON_X = Scope.channel(X.id());
  private static final Subject OF_BO = Subject.person(BO);
  private static final Subject CARE = Subject.group("care");

  private static Decision<TeamEvent> ask(Team team, TeamCommand command) {
    return TEAMS.decide(team, command, TeamFacts.of(ANA));
  }

  private static Grant manageForCare() {
    return Grant.permit(CARE, Right.action(Action.MANAGE), Scope.everywhere());
  }

  @Test
  @DisplayName("who gave a grant is noted, and does not make it another grant")
  void grantedBy() {
    Grant grant = Grant.permit(BO, Action.DRAFT, ON_X).withReason("a helper for spring");
    Team team = after(Cafe.team(), ANA, new TeamCommand.Permit(grant));
    assertThat(team.grants()).contains(grant.withGrantedBy(ANA));
    assertThat(ask(team, permit(BO, Action.DRAFT, ON_X))).isEqualTo(Decision.unchanged());
    assertThat(after(team, ANA, new TeamCommand.Revoke(Grant.permit(BO, Action.DRAFT, ON_X))))
        .isEqualTo(Cafe.team());
  }

  @Test
  @DisplayName("a founder holds the actions of the host that were named, and may hand them on")
  void founder() {
    Member ana = Cafe.member(ANA, "Europe/Berlin");
    Team team = after(Team.empty(), ANA, new TeamCommand.Found(ana, Set.of(LEGAL)));
    assertThat(Permissions.of(team).checkEverywhere(ANA, LEGAL).allowed()).isTrue();
    assertThat(Permissions.of(team).checkEverywhere(ANA, Action.FREEZE).allowed())
        .isTrue();
    assertThat(Permissions.of(Cafe.founded()).checkEverywhere(ANA, LEGAL).allowed())
        .isFalse();
  }

  @Test
  @DisplayName("a preset changes those who hold it, and nobody who was marked custom")
  void presets() {
    Subject citra = Subject.person(CITRA);
    Team team = after(
        Cafe.team(),
        ANA,
        new Assign(OF_BO, ON_X, "account.limited"),
        new Assign(citra, ON_X, "account.limited"));
    assertThat(Standing.of(team, OF_BO, ON_X).label()).isEqualTo("account.limited");
    Set<Action> limited = Standing.of(team, OF_BO, ON_X).actions();
    Team custom = after(team, ANA, new Customise(citra, ON_X, limited));
    assertThat(Standing.of(custom, citra, ON_X).label()).isEqualTo("custom");
    assertThat(Standing.of(custom, citra, ON_X).actions()).isEqualTo(limited);
    Team changed =
        after(custom, ANA, new SetRole(Role.of("account.limited", Action.VIEW, Action.DRAFT)));
    assertThat(Permissions.of(changed).check(BO, Action.DRAFT, X).allowed()).isTrue();
    assertThat(Permissions.of(changed).check(CITRA, Action.DRAFT, X).allowed()).isFalse();
    assertThat(Standing.of(changed, citra, ON_X).actions()).isEqualTo(limited);
    Team none = after(changed, ANA, new Customise(citra, ON_X, Set.of()));
    assertThat(Standing.of(none, citra, ON_X).label()).isEqualTo("none");
    assertThat(ask(none, new Customise(citra, ON_X, Set.of()))).isEqualTo(Decision.unchanged());
    assertThat(ask(none, new Assign(OF_BO, ON_X, "account.limited")))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("a preset is one of three levels, and all of them are well-formed")
  void allPresets() {
    assertThat(Presets.all())
        .extracting(Role::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("(organisation|team|account)\\..+"));
    assertThat(Presets.all()).hasSize(11).allMatch(role -> role.wildcards().isEmpty());
    assertThat(Action.known())
        .containsAll(
            Presets.all().stream().flatMap(role -> role.actions().stream()).toList());
  }

  @Test
  @DisplayName("nobody raises themselves, by whichever way")
  void raises() {
    Grant notForCare = Grant.forbid(CARE, Right.action(Action.PUBLISH), ON_X);
    Team team = after(
        Cafe.team(),
        ANA,
        new SetGroup(Group.ofPeople("care", BO)),
        new SetGroup(Group.of("power")),
        new TeamCommand.Permit(manageForCare()),
        new TeamCommand.Permit(
            Grant.permit(Subject.group("power"), Right.action(Action.APPROVE), Scope.everywhere())),
        permit(BO, Action.PUBLISH, Scope.everywhere()),
        new TeamCommand.Permit(notForCare),
        new SetRole(Role.of("helper", Action.VIEW)),
        new TeamCommand.Permit(Grant.permit(OF_BO, Right.role("helper"), ON_X)));
    for (TeamCommand command : List.of(
        permit(BO, Action.APPROVE, ON_X),
        new SetGroup(Group.ofPeople("power", BO)),
        new SetGroup(Group.of("power", CARE)),
        new SetGroup(Group.of("care")),
        new SetRole(Role.of("helper", Action.VIEW, Action.APPROVE)),
        new SetRole(Role.wildcard("helper", "*")),
        new TeamCommand.Revoke(notForCare),
        new Assign(OF_BO, ON_X, "account.editor"))) {
      assertThat(refusal(team, BO, command).code()).as("%s", command).isEqualTo("team.raises-self");
    }
    Team open = after(team, ANA, new SetGrantOnlyHeld(false));
    assertThat(after(open, BO, permit(CITRA, Action.APPROVE, ON_X)).grants()).hasSize(16);
    assertThat(refusal(open, BO, permit(BO, Action.APPROVE, ON_X)).code())
        .isEqualTo("team.raises-self");
    assertThat(refusal(team, BO, new SetGrantOnlyHeld(false)).code())
        .isEqualTo("team.not-permitted");
  }

  @Test
  @DisplayName(
      "what one holds for a time, on a condition or less widely is not given without those")
  void narrowly() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    Condition safe = Condition.not(Condition.atLeast("rating", "sensitive"));
    Grant timed = Grant.permit(BO, Action.DRAFT, ON_X).withValidity(Validity.until(noon));
    Grant tied = Grant.permit(BO, Action.PUBLISH, ON_X).withCondition(safe);
    Team team =
        after(Cafe.team(), ANA, new TeamCommand.Permit(timed), new TeamCommand.Permit(tied));
    Subject citra = Subject.person(CITRA);
    for (Grant grant : List.of(timed, tied)) {
      Team given = after(team, BO, new TeamCommand.Permit(grant.withSubject(citra)));
      assertThat(given.grants()).hasSize(13);
    }
    for (Grant grant : List.of(
        timed.withValidity(Validity.always()),
        timed.withValidity(Validity.until(noon.plusSeconds(1))),
        tied.withCondition(Condition.always()),
        tied.withScope(Scope.network(X.network())))) {
      assertThat(refusal(team, BO, new TeamCommand.Permit(grant.withSubject(citra)))
              .code())
          .isEqualTo("team.not-held");
    }
  }

  @Test
  @DisplayName(
      "a prohibition is lifted by those who hold what it gives back, or if it gives nothing back")
  void lift() {
    Team team = after(
        Cafe.team(),
        ANA,
        permit(BO, Action.MANAGE, Scope.everywhere()),
        forbid(CITRA, Action.VIEW, ON_X));
    TeamCommand lift = new TeamCommand.Revoke(Grant.forbid(CITRA, Action.VIEW, ON_X));
    assertThat(after(team, BO, lift).grants()).hasSize(11);
    Team more = after(team, ANA, permit(CITRA, Action.DRAFT, Scope.everywhere()));
    assertThat(refusal(more, BO, lift).code()).isEqualTo("team.not-held");
    assertThat(after(more, ANA, lift).grants()).hasSize(12);
  }

  @Test
  @DisplayName("who is forbidden a space does not hold the brand, nor a network in either")
  void spaces() {
    Scope brand = Scope.brand("b");
    Scope inBrand = Scope.network(X.network(), brand);
    Team team = after(
        Cafe.team(),
        ANA,
        permit(BO, Action.DRAFT, Scope.everywhere()),
        forbid(BO, Action.DRAFT, Scope.space("b", "s")));
    for (Scope scope : List.of(Scope.everywhere(), brand, inBrand, Scope.space("b", "s"), ON_X)) {
      assertThat(refusal(team, BO, permit(CITRA, Action.DRAFT, scope)).code())
          .isEqualTo("team.not-held");
    }
    for (Scope scope : List.of(Scope.brand("c"), Scope.space("b", "t"), Scope.space("c", "s"))) {
      assertThat(after(team, BO, permit(CITRA, Action.DRAFT, scope)).grants()).hasSize(13);
    }
  }

  @Test
  @DisplayName("an external reviewer is permitted something somewhere for a time, or nothing")
  void reviewer() {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    Grant right = Grant.builder()
        .subject(Subject.reviewer("client"))
        .right(Right.action(Action.VIEW))
        .scope(Scope.campaign("spring"))
        .validity(Validity.until(noon))
        .build();
    assertThat(after(Cafe.team(), ANA, new TeamCommand.Permit(right)).grants()).hasSize(11);
    assertThatThrownBy(() -> right.withValidity(Validity.always()))
        .hasMessageContaining("a permit for reviewer client must end");
    assertThatThrownBy(() -> right.withScope(Scope.everywhere()))
        .hasMessageContaining("must not hold everywhere");
    assertThatThrownBy(() -> right.withCondition(Condition.atLeast("rating", "spicy")))
        .hasMessageContaining("rating must be compared with one of");
  }

  @Test
  @DisplayName("whoever leaves is in no group any more; a group in use is not dissolved")
  void leaving() {
    Team team = after(
        Cafe.team(),
        ANA,
        new SetGroup(Group.ofPeople("care", BO, CITRA)),
        new TeamCommand.Permit(manageForCare()));
    Team left = after(team, ANA, new TeamCommand.Leave(BO));
    assertThat(left.directory().groups()).containsExactly(Group.ofPeople("care", CITRA));
    assertThat(refusal(left, ANA, new DropGroup("care")).code()).isEqualTo("team.group-in-use");
    Team dropped = after(left, ANA, new TeamCommand.Revoke(manageForCare()), new DropGroup("care"));
    assertThat(dropped.directory()).isEqualTo(Directory.empty());
    assertThat(ask(dropped, new DropGroup("care"))).isEqualTo(Decision.unchanged());
    assertThat(ask(dropped, new DropRole("care"))).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team team = after(
        Cafe.team(),
        ANA,
        new SetGroup(Group.ofPeople("one", BO)),
        new SetGroup(Group.of("two", Subject.group("one"))),
        new SetGroup(Group.of("three", Subject.group("two"))),
        new SetGroup(Group.of("four", Subject.group("three"))),
        new Assign(OF_BO, ON_X, "account.editor"));
    Team care = after(
        team,
        ANA,
        new SetGroup(Group.ofPeople("care", CITRA)),
        new SetRole(Role.of("empty")),
        new TeamCommand.Permit(Grant.permit(OF_BO, Right.role("empty"), Scope.everywhere())),
        new TeamCommand.Permit(Grant.permit(CARE, Right.role("empty"), ON_X)));
    Golden.assertHolds(
        "team-rights",
        List.of(
            refusal(team, ANA, new TeamCommand.Permit(manageForCare())),
            refusal(team, ANA, new Assign(OF_BO, ON_X, "account.czar")),
            refusal(team, ANA, new SetGroup(Group.of("five", Subject.group("four")))),
            refusal(care, ANA, new SetGroup(Group.of("care", CARE))),
            refusal(care, ANA, new DropGroup("care")),
            refusal(care, ANA, new DropRole("account.editor")),
            refusal(team, CITRA, new Assign(Subject.person(CITRA), ON_X, "account.czar")),
            refusal(Cafe.team(), ANA, permit(ANA, LEGAL, Scope.everywhere())),
            refusal(Cafe.team(), BO, permit(CITRA, Action.REPLY, ON_X))));
    assertThat(refusal(team, ANA, new SetGroup(Group.ofPeople("care", DEDE))).code())
        .isEqualTo("team.unknown-member");
    assertThat(Permissions.of(care).check(BO, Action.PUBLISH, INSTA).allowed()).isFalse();
  }
}
