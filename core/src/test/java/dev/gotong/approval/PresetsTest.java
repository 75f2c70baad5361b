package dev.gotong.approval;

import static dev.gotong.approval.Walk.ANA;
import static dev.gotong.approval.Walk.BO;
import static dev.gotong.approval.Walk.CITRA;
import static dev.gotong.approval.Walk.DEDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Attributes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresetsTest {
  private static final Facet TEXT = Facet.of(Facet.Kind.TEXT, ChannelId.of("x-main"));
  private static final Facet LANGUAGE = Facet.of(Facet.Kind.LANGUAGE);

  @Test
  void with_none_a_post_is_approved_when_it_is_submitted() {
    Walk walk = Walk.through(Presets.none());
    assertThat(walk.submit()).isEqualTo("submitted cleared");
  }

  @Test
  void with_optional_a_word_is_on_record_but_only_an_objection_stops_the_post() {
    Walk walk = Walk.through(Presets.optional());
    assertThat(walk.submit()).isEqualTo("submitted cleared");
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed");
    assertThat(walk.phase()).isEqualTo("approved");
  }

  @Test
  void with_one_approver_one_is_enough_but_not_the_author() {
    Walk walk = Walk.through(Presets.approvers(1));
    assertThat(walk.submit()).isEqualTo("submitted");
    assertThat(walk.approveRefused(ANA, "review")).isEqualTo("approval.self-approval");
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed cleared");
  }

  @Test
  void with_two_approvers_any_two_are_enough() {
    for (PersonId second : List.of(BO, DEDE)) {
      Walk walk = Walk.through(Presets.approvers(2));
      walk.submit();
      assertThat(walk.approve(CITRA, "review")).isEqualTo("agreed");
      assertThat(walk.approve(second, "review")).isEqualTo("agreed cleared");
    }
  }

  @Test
  void tiers_agree_one_after_the_other() {
    Walk walk = Walk.through(Presets.tiers(3))
        .permit("approve-tier-1", BO, CITRA)
        .permit("approve-tier-2", CITRA)
        .permit("approve-tier-3", DEDE);
    walk.submit();
    assertThat(walk.approveRefused(CITRA, "tier-2")).isEqualTo("approval.stage-not-open");
    assertThat(walk.approve(BO, "tier-1")).isEqualTo("agreed");
    assertThat(walk.approve(CITRA, "tier-2")).isEqualTo("agreed");
    assertThat(walk.approve(DEDE, "tier-3")).isEqualTo("agreed cleared");
  }

  @Test
  void a_tier_that_is_late_lets_the_post_expire() {
    Walk walk = Walk.through(Presets.tiers(1))
        .permit("approve-tier-1", BO)
        .goingOutIn(Duration.ofMinutes(30));
    walk.submit();
    walk.passes(Duration.ofMinutes(25).minusNanos(1000));
    assertThat(walk.tick()).isEmpty();
    walk.passes(Duration.ofNanos(1000));
    assertThat(walk.tick()).contains("ended");
    assertThat(walk.phase()).isEqualTo("expired");
  }

  @Test
  void there_are_one_to_three_tiers() {
    assertThatThrownBy(() -> Presets.tiers(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number of tiers must be 1 to 3, but was 4");
    assertThat(Presets.tiers(2).stages()).hasSize(2);
  }

  @Test
  void a_step_asks_for_any_or_for_all_of_its_people() {
    Walk walk = Walk.through(Presets.steps(Clause.anyOf(ANA, BO), Clause.allOf(CITRA, DEDE)))
        .permit("review", ANA, BO, CITRA, DEDE)
        .permit("approve", CITRA, DEDE);
    walk.submit();
    assertThat(walk.approveRefused(CITRA, "step-1")).isEqualTo("approval.not-eligible");
    assertThat(walk.approve(BO, "step-1")).isEqualTo("agreed");
    assertThat(walk.approve(CITRA, "step-2")).isEqualTo("agreed");
    assertThat(walk.approve(DEDE, "step-2")).isEqualTo("agreed cleared");
  }

  @Test
  void the_last_step_takes_the_permission_to_approve() {
    ApprovalPolicy steps = Presets.steps(Clause.anyOf(BO), Clause.anyOf(CITRA));
    Walk walk = Walk.through(steps).permit("review", BO, CITRA).permit("approve", BO, DEDE);
    assertThat(walk.submitRefused()).isEqualTo("approval.quorum-unreachable");
  }

  @Test
  void each_level_has_its_own_people_and_any_of_them_is_enough() {
    Walk walk = Walk.through(Presets.levels(List.of(Set.of(BO, CITRA), List.of(DEDE))));
    walk.submit();
    assertThat(walk.approveRefused(DEDE, "level-1")).isEqualTo("approval.not-eligible");
    assertThat(walk.approveRefused(DEDE, "level-2")).isEqualTo("approval.stage-not-open");
    assertThat(walk.approve(CITRA, "level-1")).isEqualTo("agreed");
    assertThat(walk.approve(DEDE, "level-2")).isEqualTo("agreed cleared");
  }

  @Test
  void a_sequence_has_one_to_ten_parts() {
    assertThatThrownBy(() -> Presets.steps())
        .hasMessage("number of steps must be 1 to 10, but was 0");
    assertThatThrownBy(() -> Presets.levels(List.of()))
        .hasMessage("number of levels must be 1 to 10, but was 0");
    Clause[] ten = new Clause[10];
    Arrays.fill(ten, Clause.anyone(1));
    assertThat(Presets.steps(ten).stages())
        .extracting(Stage::rank)
        .startsWith(0, 1)
        .hasSize(10);
  }

  @Test
  void any_edit_of_a_reply_is_asked_about_again() {
    Walk reply = Walk.through(Presets.reply());
    reply.submit();
    reply.approve(BO, "review");
    assertThat(reply.edit(Facet.of(Facet.Kind.NOTES))).isEqualTo("lost edit-noted");
    assertThat(reply.approve(BO, "review")).isEqualTo("agreed cleared");
    Walk post = Walk.through(Presets.approvers(1));
    post.submit();
    post.approve(BO, "review");
    assertThat(post.edit(Facet.of(Facet.Kind.NOTES))).isEqualTo("edit-noted cleared");
  }

  @Test
  void a_reply_that_waits_for_more_than_a_day_is_asked_about_again() {
    Walk walk = Walk.through(Presets.reply());
    walk.submit();
    walk.approve(BO, "review");
    walk.passes(Duration.ofDays(1).plusSeconds(1));
    assertThat(walk.tick()).isEqualTo("lost ticked votes-struck");
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed cleared");
  }

  @Test
  void the_legal_department_comes_last_and_its_veto_stands() {
    ApprovalPolicy policy = Presets.withLegal(Presets.approvers(1));
    Walk walk = Walk.through(policy).permit("approve-legal", DEDE);
    assertThat(policy.name()).isEqualTo("approvers-1-legal");
    walk.submit();
    assertThat(walk.approveRefused(DEDE, "legal")).isEqualTo("approval.stage-not-open");
    walk.approve(BO, "review");
    assertThat(walk.veto(DEDE, "legal")).isEqualTo("vetoed");
    walk.edit(TEXT);
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed");
    assertThat(walk.phase()).isEqualTo("in review");
    assertThat(walk.approve(DEDE, "legal")).isEqualTo("agreed cleared");
  }

  @Test
  void the_legal_department_need_not_look_again_at_what_it_does_not_watch() {
    Walk walk = Walk.through(Presets.withLegal(Presets.approvers(1))).permit("approve-legal", DEDE);
    walk.submit();
    walk.approve(BO, "review");
    walk.approve(DEDE, "legal");
    assertThat(walk.edit(LANGUAGE)).isEqualTo("lost edit-noted");
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed cleared");
    walk.edit(TEXT);
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed");
    assertThat(walk.approve(DEDE, "legal")).isEqualTo("agreed cleared");
  }

  @Test
  void who_holds_the_purse_is_asked_about_much_and_about_what_nobody_knows() {
    assertThat(asksForMoney(budget("999.99", "EUR"))).isFalse();
    assertThat(asksForMoney(budget("1000", "EUR"))).isTrue();
    assertThat(asksForMoney(budget("1", "IDR"))).isTrue();
    assertThat(asksForMoney(Attributes.none())).isTrue();
  }

  @Test
  void who_holds_the_purse_need_not_look_again_at_the_words() {
    Walk walk = Walk.through(Presets.withBudget(Presets.approvers(1), "1000 EUR"))
        .permit("approve-budget", DEDE);
    walk.submit();
    walk.approve(BO, "review");
    walk.approve(DEDE, "budget");
    walk.edit(TEXT);
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed cleared");
    walk.edit(Facet.of(Facet.Kind.BUDGET));
    assertThat(walk.approve(BO, "review")).isEqualTo("agreed");
  }

  private static boolean asksForMoney(Attributes known) {
    Walk walk = Walk.through(Presets.withBudget(Presets.approvers(1), "1000 EUR"))
        .permit("approve-budget", DEDE)
        .knowing(known);
    walk.submit();
    walk.approve(BO, "review");
    boolean asks = walk.phase().equals("in review");
    if (asks) {
      assertThat(walk.approve(DEDE, "budget")).isEqualTo("agreed cleared");
    }
    return asks;
  }

  private static Attributes budget(String amount, String currency) {
    return Attributes.builder()
        .money("budget", new BigDecimal(amount), Currency.getInstance(currency))
        .build();
  }

  @Test
  void stages_are_added_after_the_others_each_once() {
    ApprovalPolicy both = Presets.withBudget(Presets.withLegal(Presets.none()), "5 EUR");
    assertThat(both.stages()).extracting(Stage::id).containsExactly("legal", "budget");
    assertThat(both.stages()).extracting(Stage::rank).containsExactly(0, 1);
    assertThat(both.name()).isEqualTo("none-legal-budget");
    assertThatThrownBy(() -> Presets.withLegal(both))
        .hasMessage("stages must have different ids, but legal is twice");
    assertThatThrownBy(() -> Presets.withBudget(Presets.none(), "much"))
        .hasMessageContaining("budget must be compared with an amount");
  }
}
