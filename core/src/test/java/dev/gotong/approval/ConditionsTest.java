package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.base.Refusal;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Truth;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Stages that apply to some posts only. */
class ConditionsTest {
  private static final Condition PAID = Condition.anyOf("sponsored", "yes");
  private static final Stage PAID_ONLY = LEGAL.withWhen(PAID);

  private static Scene submitted(String sponsored, Stage... stages) {
    Scene scene = new Scene(ApprovalPolicy.of("paid", 1, stages));
    scene.attributes = Setting.attributes("sponsored", sponsored);
    scene.submit();
    return scene;
  }

  @Test
  void a_stage_that_does_not_apply_takes_no_votes_and_holds_nothing_up() {
    Scene scene = new Scene(ApprovalPolicy.of("paid", 1, EDITOR, PAID_ONLY));
    scene.attributes = Setting.attributes("sponsored", "no");

    assertThat(scene.submit()).isEqualTo("submitted, editor open, legal not-applicable");
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-applicable");
    assertThat(scene.refused(EKA, scene.changesCommand("legal"))).isEqualTo("stage-not-applicable");
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, cleared");
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-applicable");
  }

  @Test
  void what_nobody_knows_makes_a_stage_apply() {
    Scene scene = new Scene(ApprovalPolicy.of("paid", 1, EDITOR, PAID_ONLY));

    assertThat(scene.submit()).isEqualTo("submitted, editor open");
    assertThat(scene.round().stages().get(1).applies()).isEqualTo(Truth.UNKNOWN);
    assertThat(scene.status("legal")).isEqualTo(StageStatus.WAITING);
  }

  @Test
  void a_policy_may_want_to_know_before_the_post_is_submitted() {
    Scene scene = new Scene(
        ApprovalPolicy.of("paid", 1, EDITOR, PAID_ONLY.withOnUnknown(Stage.OnUnknown.ERROR)));

    Refusal refusal = scene.refusal(ANA, scene.submitCommand());
    assertThat(refusal.code()).isEqualTo("approval.condition-unknown");
    assertThat(refusal.facts()).containsEntry("stage", "legal");
    scene.attributes = Setting.attributes("sponsored", "yes");
    assertThat(scene.submit()).isEqualTo("submitted, editor open");
  }

  @Test
  void a_post_of_which_nobody_knows_any_more_whether_a_stage_applies_waits() {
    Scene scene = submitted("yes", EDITOR, PAID_ONLY.withOnUnknown(Stage.OnUnknown.ERROR));
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.attributes = Attributes.none();

    assertThat(scene.edit(ANA, Kind.NOTES)).isEqualTo("edit-noted, legal error");
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-open");
    scene.attributes = Setting.attributes("sponsored", "yes");
    assertThat(scene.edit(ANA, Kind.NOTES)).isEqualTo("edit-noted, legal open");
  }

  @Test
  void a_stage_that_is_not_required_may_be_unknown() {
    Scene scene = new Scene(ApprovalPolicy.of(
        "paid", 1, EDITOR, PAID_ONLY.withRequired(false).withOnUnknown(Stage.OnUnknown.ERROR)));

    assertThat(scene.submit()).isEqualTo("submitted, editor open, legal error");
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).contains("cleared");
  }

  @Test
  void a_post_to_which_no_required_stage_applies_is_not_submitted() {
    Scene scene =
        new Scene(ApprovalPolicy.of("paid", 1, PAID_ONLY, Stage.of("proof").withRequired(false)));
    scene.attributes = Setting.attributes("sponsored", "no");

    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("no-stage-applies");
  }

  @Test
  void a_policy_may_let_such_a_post_out_by_itself() {
    Scene scene =
        new Scene(ApprovalPolicy.of("paid", 1, PAID_ONLY.withRank(0)).withSelfPublish(true));
    scene.attributes = Setting.attributes("sponsored", "no");

    assertThat(scene.submit()).isEqualTo("submitted, legal not-applicable, cleared");
    scene.attributes = Setting.attributes("sponsored", "yes");
    assertThat(scene.edit(ANA, Kind.DISCLOSURE)).isEqualTo("lost by edit, edit-noted, legal open");
  }

  @Test
  void an_edit_that_leaves_nobody_to_agree_sends_the_post_back() {
    Scene scene = submitted("yes", PAID_ONLY.withRank(0), Stage.of("proof").withRequired(false));
    scene.approve(EKA, "legal");
    assertThat(scene.phase()).isEqualTo("approved");

    scene.attributes = Setting.attributes("sponsored", "no");
    assertThat(scene.edit(ANA, Kind.DISCLOSURE))
        .isEqualTo("lost by edit, edit-noted, sent-back unreviewed-edit");
    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("no-stage-applies");
  }

  @Test
  void an_edit_that_makes_another_policy_apply_sends_the_post_back() {
    Scene scene = Scene.approved();
    scene.policy = ApprovalPolicy.of("pharma", 1, EDITOR);

    assertThat(scene.editCosmetically(ANA, Kind.TEXT)).isEqualTo("edit-noted, cleared");
    assertThat(scene.edit(ANA, Kind.NOTES))
        .isEqualTo("lost by edit, edit-noted, sent-back rerouted");
    scene.submit();
    assertThat(scene.round().policy().name()).isEqualTo("pharma");
  }

  @Test
  void a_newer_version_of_its_policy_is_nothing_to_a_round() {
    Scene scene = Scene.approved();
    scene.policy = BRAND.withVersion(8).withStages(EDITOR);

    assertThat(scene.edit(ANA, Kind.NOTES)).isEqualTo("edit-noted, cleared");
    assertThat(scene.round().policy()).isEqualTo(BRAND);
  }

  @Test
  void an_edit_may_make_a_stage_apply_that_did_not() {
    Scene scene = submitted("no", EDITOR, PAID_ONLY);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.phase()).isEqualTo("approved");

    scene.attributes = Setting.attributes("sponsored", "yes");
    assertThat(scene.edit(ANA, Kind.DISCLOSURE))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
  }

  @Test
  void conditions_read_what_is_known_of_the_post() {
    Scene scene = new Scene(ApprovalPolicy.of(
        "paid",
        1,
        EDITOR,
        LEGAL.withWhen(Condition.any(
            Condition.atLeast("rating", "sensitive"), Condition.below("lead-time", "P2D")))));
    scene.attributes = Attributes.builder()
        .level("rating", "normal")
        .duration("lead-time", Duration.ofDays(3))
        .build();
    scene.submit();

    assertThat(scene.status("legal")).isEqualTo(StageStatus.NOT_APPLICABLE);
    scene.attributes = Attributes.builder()
        .level("rating", "normal")
        .duration("lead-time", Duration.ofDays(1))
        .build();
    assertThat(scene.moveSlot(ANA, START.plus(Duration.ofDays(1))))
        .isEqualTo("edit-noted, legal waiting");
  }

  @Test
  void a_slot_that_moves_so_that_nobody_must_agree_any_more_approves_nothing() {
    Scene scene = new Scene(
        ApprovalPolicy.of("paid", 1, EDITOR, LEGAL.withWhen(Condition.below("lead-time", "P2D"))));
    scene.attributes =
        Attributes.builder().duration("lead-time", Duration.ofDays(1)).build();
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");

    scene.attributes =
        Attributes.builder().duration("lead-time", Duration.ofDays(9)).build();
    assertThat(scene.moveSlot(ANA, START.plus(Duration.ofDays(9))))
        .isEqualTo("edit-noted, editor open, legal not-applicable");
    assertThat(scene.phase()).isEqualTo("in review");
  }

  @Test
  void the_submission_says_what_was_asked_and_given() {
    Scene scene = new Scene(ApprovalPolicy.of("paid", 1, EDITOR, PAID_ONLY));
    scene.attributes = Setting.attributes("sponsored", "no");

    ApprovalEvent submitted = scene.ask(ANA, scene.submitCommand()).orThrow().get(0);
    assertThat(submitted.facts())
        .containsEntry("applies", "TRUE, FALSE")
        .containsEntry("because", "legal: some sponsored is \"yes\" (\"no\")");
  }

  @Test
  void a_stage_or_route_that_asks_for_what_no_post_has_is_no_policy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LEGAL.withWhen(Condition.anyOf("weather", "rain")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyRoute.when(Condition.atLeast("rating", "wild"), BRAND));
  }

  @Test
  void the_first_route_that_may_fit_is_taken() {
    ApprovalPolicy pharma = ApprovalPolicy.of("pharma", 1, EDITOR, LEGAL);
    Routing routing = Routing.of(
        PolicyRoute.when(Condition.anyOf("campaign", "pharma"), pharma), PolicyRoute.all(BRAND));

    assertThat(routing.select(Setting.attributes("campaign", "pharma")).policy())
        .isEqualTo(pharma);
    assertThat(routing.select(Setting.attributes("campaign", "spring")).policy())
        .isEqualTo(BRAND);
    assertThat(routing.select(Setting.attributes("campaign", "spring")).number())
        .isEqualTo(2);
    assertThat(routing.select(Attributes.none()).policy()).isEqualTo(pharma);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.of(PolicyRoute.sponsored(BRAND)))
        .withMessageStartingWith("the last route must fit every post");
  }
}
