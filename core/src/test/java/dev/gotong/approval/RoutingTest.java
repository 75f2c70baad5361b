package dev.gotong.approval;

import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which policy reviews a post, and who is known to have changed it. */
class RoutingTest {
  private static final ApprovalPolicy PAID = ApprovalPolicy.of("paid", 1, EDITOR);
  private static final Routing ROUTING =
      Routing.of(PolicyRoute.sponsored(PAID), PolicyRoute.all(BRAND));

  @Test
  void the_first_route_that_fits_or_may_fit_is_taken_and_the_last_fits_all() {
    assertThat(ROUTING.select(Setting.attributes("sponsored", "yes")))
        .isEqualTo(new Routing.Selected(PAID, 1, Optional.empty()));
    assertThat(ROUTING.select(Attributes.none()).policy()).isEqualTo(PAID);
    assertThat(ROUTING.select(Setting.attributes("sponsored", "no")))
        .isEqualTo(new Routing.Selected(BRAND, 2, Optional.empty()));
    assertThat(Routing.of(BRAND).select(Attributes.none()).number()).isEqualTo(1);
  }

  @Test
  void who_changed_a_policy_last_is_known_and_who_added_one_is_nobody() {
    Routing before = Routing.of(BRAND);
    Routing added = ROUTING.changedBy(BO, before);
    assertThat(added.editors()).isEmpty();

    Routing changed = Routing.of(PolicyRoute.sponsored(PAID), PolicyRoute.all(BRAND.withVersion(8)))
        .changedBy(BO, added);
    assertThat(changed.editors()).isEqualTo(Map.of("brand", BO));
    assertThat(changed.select(Setting.attributes("sponsored", "no")).editor()).contains(BO);

    Routing again = Routing.of(
            PolicyRoute.sponsored(PAID.withVersion(2)), PolicyRoute.all(BRAND.withVersion(8)))
        .changedBy(CITRA, changed);
    assertThat(again.editors()).isEqualTo(Map.of("brand", BO, "paid", CITRA));
  }

  @Test
  void whoever_changed_a_policy_is_forgotten_when_it_is_gone_and_what_is_revoked_stays() {
    Routing before = new Routing(ROUTING.routes(), Set.of(), Map.of("paid", BO, "brand", CITRA));
    Routing after = Routing.of(BRAND).revoke("paid/1").changedBy(BO, before);
    assertThat(after.editors()).isEqualTo(Map.of("brand", CITRA));
    assertThat(after.routes()).isEqualTo(Routing.of(BRAND).routes());
    assertThat(after.revoked()).containsExactly("paid/1");
  }

  @Test
  void revoking_keeps_what_was_revoked_before_and_everything_else() {
    Routing routing = new Routing(ROUTING.routes(), Set.of("paid/1"), Map.of("paid", BO));
    assertThat(routing.revoke("brand/6"))
        .isEqualTo(new Routing(ROUTING.routes(), Set.of("brand/6", "paid/1"), Map.of("paid", BO)));
  }

  @Test
  void a_routing_has_1_to_50_routes_the_last_for_all_and_one_policy_of_a_name() {
    PolicyRoute all = PolicyRoute.all(BRAND);
    assertThat(routing(50).routes()).hasSize(50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> routing(51))
        .withMessage("number of routes must be 1 to 50, but was 51");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.of())
        .withMessage("number of routes must be 1 to 50, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.of(all, PolicyRoute.sponsored(PAID)))
        .withMessageStartingWith("the last route must fit every post, but is for those of which ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.of(
            PolicyRoute.when(Condition.anyOf("label", "press"), BRAND.withVersion(8)), all))
        .withMessage("policies of the same name must be the same, but brand is not");
  }

  private static Routing routing(int routes) {
    return new Routing(Collections.nCopies(routes, PolicyRoute.all(BRAND)), Set.of(), Map.of());
  }
}
