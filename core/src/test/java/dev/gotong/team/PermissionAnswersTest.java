package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.X;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Refusal;
import dev.gotong.team.RightsCommand.DropGroup;
import dev.gotong.team.RightsCommand.DropRole;
import dev.gotong.team.RightsCommand.SetGroup;
import dev.gotong.team.RightsCommand.SetRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked of all people, and of all actions, at once. */
class PermissionAnswersTest {
  private static final Action LEGAL = Action.approve("legal");
  private static final Action SHIP = Action.of("ship");
  private static final Subject CARE = Subject.group("care");
  private static final Scope ON_X = Scope.channel(X.id());

  /** Bo drafts on X; in care is Citra, and care ships, by a role; a program may ship everywhere. */
  private static Team team() {
    return Cafe.team()
        .withGrants(
            Grant.permit(BO, Action.DRAFT, ON_X),
            Grant.permit(CARE, Right.role("shipper"), ON_X),
            Grant.permit(Subject.service("crm"), Right.action(SHIP), Scope.everywhere()))
        .withDirectory(Directory.empty()
            .withGroups(List.of(Group.ofPeople("care", CITRA)))
            .withRoles(List.of(Role.of("shipper", SHIP))));
  }

  private static Request asked(Subject subject, Action action) {
    return Request.of(BO, action, X).withSubject(subject);
  }

  @Test
  @DisplayName("whoever may: people and programs, by themselves or as one of a group")
  void who() {
    Permissions permissions = Permissions.of(team());
    assertThat(permissions.whoCan(asked(Subject.person(BO), SHIP)))
        .containsExactlyInAnyOrder(Subject.person(CITRA), Subject.service("crm"));
    assertThat(permissions.whoCan(asked(CARE, Action.DRAFT))).containsExactly(Subject.person(BO));
  }

  @Test
  @DisplayName("what somebody may: of all that is known or named, in order")
  void what() {
    Permissions permissions = Permissions.of(team());
    assertThat(permissions.whatCan(asked(Subject.service("crm"), LEGAL))).containsExactly(SHIP);
    assertThat(permissions.whatCan(asked(Subject.person(BO), SHIP)))
        .contains(Action.DRAFT)
        .doesNotContain(SHIP, Action.MANAGE);
    assertThat(permissions.whatCan(asked(Subject.person(ANA), SHIP))).isEmpty();
    assertThat(permissions.granted()).containsExactly(Action.DRAFT, SHIP);
    assertThat(permissions.actions()).contains(SHIP, Action.MANAGE).doesNotContain(LEGAL);
    Team wild = team()
        .withGrants(Grant.permit(CARE, Right.role("all"), ON_X))
        .withDirectory(team().directory().withRoles(List.of(Role.wildcard("all", "*"))));
    assertThat(Permissions.of(wild).granted()).containsExactlyInAnyOrderElementsOf(Action.known());
    Team gone = team().withDirectory(Directory.empty());
    assertThat(Permissions.of(gone).granted()).containsExactly(Action.DRAFT, SHIP);
  }

  @Test
  @DisplayName("a group in a group stays, a role that nobody holds goes, whoever holds another")
  void inUse() {
    Team team = Cafe.after(
        Cafe.team(),
        ANA,
        new SetGroup(Group.ofPeople("care", CITRA)),
        new SetGroup(Group.ofPeople("desk", CITRA)),
        new SetGroup(Group.of("all", CARE)),
        new SetRole(Role.of("one", Action.DRAFT)),
        new SetRole(Role.of("two", Action.DRAFT)),
        new TeamCommand.Permit(Grant.permit(Subject.person(BO), Right.role("one"), ON_X)));
    assertThat(Cafe.refusal(team, ANA, new DropGroup("care")))
        .extracting(Refusal::code)
        .isEqualTo("team.group-in-use");
    assertThat(Cafe.refusal(team, ANA, new DropRole("one")))
        .extracting(Refusal::code)
        .isEqualTo("team.role-in-use");
    Team less = Cafe.after(team, ANA, new DropRole("two"), new DropGroup("desk"));
    assertThat(less.directory().roles()).extracting(Role::name).containsExactly("one");
    assertThat(less.directory().groups()).extracting(Group::name).containsExactly("all", "care");
    assertThat(Cafe.after(less, ANA, new DropGroup("all")).directory().groups()).hasSize(1);
    assertThat(new Teams()
            .decide(less, new RightsCommand.SetGrantOnlyHeld(true), TeamFacts.of(ANA))
            .orThrow())
        .isEmpty();
    assertThat(Set.copyOf(less.grants())).hasSameSizeAs(less.grants());
  }
}
