package dev.gotong.team;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.CITRA;
import static dev.gotong.team.Cafe.DEDE;
import static dev.gotong.team.Cafe.INSTA;
import static dev.gotong.team.Cafe.JOBS;
import static dev.gotong.team.Cafe.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PermissionsTest {
  private static final Scope INSTAGRAM = Scope.network(INSTA.network());

  private static Permissions with(Grant... grants) {
    return Permissions.of(Cafe.team().withGrants(grants));
  }

  @Test
  @DisplayName("a grant on a network holds on its channels, and on no other")
  void scopes() {
    Permissions permissions = with(Grant.permit(BO, Action.DRAFT, INSTAGRAM));
    assertThat(permissions.check(BO, Action.DRAFT, INSTA).allowed()).isTrue();
    assertThat(permissions.check(BO, Action.DRAFT, JOBS).allowed()).isTrue();
    assertThat(permissions.check(BO, Action.DRAFT, X).allowed()).isFalse();
    assertThat(permissions.check(BO, Action.APPROVE, INSTA).allowed()).isFalse();
    assertThat(permissions.check(CITRA, Action.DRAFT, INSTA).allowed()).isFalse();
    assertThat(permissions.checkEverywhere(BO, Action.DRAFT).allowed()).isFalse();
  }

  @Test
  @DisplayName("what is forbidden stays so, however widely it is permitted; the grants say why")
  void forbidWins() {
    Grant all = Grant.permit(BO, Action.DRAFT, Scope.everywhere());
    Grant not = Grant.forbid(BO, Action.DRAFT, Scope.channel(JOBS.id()));
    Permissions permissions = with(not, all);
    assertThat(permissions.check(BO, Action.DRAFT, JOBS).because()).containsExactly(not);
    assertThat(permissions.check(BO, Action.DRAFT, JOBS).allowed()).isFalse();
    assertThat(permissions.check(BO, Action.DRAFT, INSTA).because()).containsExactly(all);
    assertThat(permissions.check(BO, Action.DRAFT, INSTA).allowed()).isTrue();
    assertThat(permissions.checkEverywhere(BO, Action.DRAFT).allowed()).isFalse();
    assertThat(permissions.check(CITRA, Action.DRAFT, X).because()).isEmpty();
  }

  @Test
  @DisplayName("who can is who may on all of the channels; the first refusal says where not")
  void whoCan() {
    Permissions permissions = with(
        Grant.permit(CITRA, Action.APPROVE, Scope.everywhere()),
        Grant.permit(BO, Action.APPROVE, INSTAGRAM),
        Grant.permit(DEDE, Action.APPROVE, Scope.everywhere()));
    assertThat(permissions.whoCan(Action.APPROVE, List.of(INSTA, JOBS))).containsExactly(BO, CITRA);
    assertThat(permissions.whoCan(Action.APPROVE, List.of(INSTA, X))).containsExactly(CITRA);
    assertThat(permissions.findRefusal(BO, Action.APPROVE, List.of(INSTA, X)))
        .map(Refusal::message)
        .contains("bo may not approve on x-main");
    assertThat(permissions.check(DEDE, Action.APPROVE, X).allowed()).isFalse();
  }

  @Test
  @DisplayName("a grant reads as a sentence; an action is an id")
  void values() {
    assertThat(Grant.permit(ANA, Action.DRAFT, Scope.everywhere()))
        .hasToString("ana may draft everywhere");
    assertThat(Grant.forbid(BO, Action.of("pay"), INSTAGRAM))
        .hasToString("bo may not pay on network instagram");
    assertThat(Grant.permit(BO, Action.DRAFT, Scope.channel(X.id())))
        .hasToString("bo may draft on x-main");
    assertThatThrownBy(() -> Action.of("two words")).isInstanceOf(IllegalArgumentException.class);
  }
}
