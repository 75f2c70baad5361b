package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BLOG;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.PowerCommand.ConfirmOverride;
import dev.gotong.approval.PowerCommand.OverrideStages;
import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Refusal;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stages that are set aside in an emergency. */
class OverridesTest {
  private static final String REASON =
      "The old town burns: people must know."; // 31 that are no blanks
  private static final ApprovalPolicy SIDE_BY_SIDE =
      ApprovalPolicy.of("side", 1, Setting.EDITOR, Setting.LEGAL.withRank(0));
  private static final ChannelId FEED = ChannelId.of("feed");
  private static final String TOLD = "overridden, audit-raised, look-back-due";

  private static OverrideStages override(Scene scene, String reason, String... stages) {
    return new OverrideStages(
        Set.of(stages), scene.revision, scene.digest(), reason, Optional.of("INC-17"));
  }

  private static String ask(Scene scene, String... stages) {
    return scene.run(DEDE, override(scene, REASON, stages));
  }

  private static String confirm(Scene scene) {
    return scene.run(MIRA, new ConfirmOverride(scene.revision, scene.digest()));
  }

  private static Scene submitted(OverrideRules.Builder rules) {
    return submitted(BRAND, rules);
  }

  private static Scene submitted(ApprovalPolicy policy, OverrideRules.Builder rules) {
    Scene scene = Scene.submitted(policy.withOverrides(rules.build()));
    scene.rights.put(DEDE, Set.of(ReviewRight.OVERRIDE));
    scene.rights.put(MIRA, Set.of(ReviewRight.OVERRIDE));
    return scene;
  }

  /** Approved by one person, without a second. */
  private static Scene overridden() {
    Scene scene = submitted(OverrideRules.builder().dualControl(false));
    assertThat(ask(scene, "editor", "legal"))
        .isEqualTo(TOLD + ", editor overridden, legal overridden, cleared");
    return scene;
  }

  private static Optional<String> bar(Scene scene, ChannelId channel) {
    return Approvals.findBar(scene.state, scene.facts(Actor.automation()), channel)
        .map(Refusal::code);
  }

  @Test
  void one_person_asks_for_it_and_a_second_agrees() {
    Scene scene = submitted(OverrideRules.builder());

    assertThat(ask(scene, "editor", "legal")).isEqualTo("override-asked");
    scene.assertUnchanged(DEDE, override(scene, REASON, "editor", "legal"));
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.status("editor")).isEqualTo(StageStatus.OPEN);
    assertThat(scene.refused(DEDE, new ConfirmOverride(1, Setting.digest(1))))
        .isEqualTo("second-person");
    assertThat(confirm(scene)).isEqualTo(TOLD + ", editor overridden, legal overridden, cleared");
    assertThat(scene.round().override().orElseThrow())
        .matches(override -> override.by().equals(DEDE))
        .matches(override -> override.confirmedBy().equals(Optional.of(MIRA)))
        .matches(override -> override.ticket().equals(Optional.of("INC-17")));
    assertThat(scene.refused(BO, new ConfirmOverride(1, Setting.digest(1)))).isEqualTo("forbidden");
  }

  @Test
  void where_one_person_is_enough_it_counts_at_once() {
    Scene scene = overridden();

    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.status("legal")).isEqualTo(StageStatus.OVERRIDDEN);
    assertThat(bar(scene, BLOG)).isEmpty();
  }

  @Test
  void an_auditor_is_told_and_the_team_has_to_look_back() {
    Scene scene =
        submitted(OverrideRules.builder().dualControl(false).reviewWithin(Duration.ofDays(3)));

    List<ApprovalEvent> events =
        scene.ask(DEDE, override(scene, REASON, "legal")).orThrow();
    assertThat(events.get(1)).isEqualTo(new PowerEvent.AuditRaised(DEDE, REASON));
    assertThat(events.get(2)).isEqualTo(new PowerEvent.LookBackDue(START.plus(Duration.ofDays(3))));
  }

  @Test
  void what_is_not_set_aside_must_still_be_done() {
    Scene scene = submitted(OverrideRules.builder().dualControl(false));

    assertThat(ask(scene, "legal")).isEqualTo(TOLD + ", legal overridden");
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, cleared");
    assertThat(scene.retract(BO, "editor"))
        .isEqualTo("lost by retraction, vote-retracted, editor open");
  }

  @Test
  void it_takes_a_right_a_member_a_review_and_what_is_under_review() {
    Scene scene = submitted(OverrideRules.builder());

    assertThat(scene.refused(BO, override(scene, REASON, "legal"))).isEqualTo("forbidden");
    assertThat(scene.refused(
            DEDE,
            new OverrideStages(Set.of("legal"), 1, Setting.digest(2), REASON, Optional.empty())))
        .isEqualTo("stale-revision");
    scene.editUntold(ANA, true);
    assertThat(scene.refused(DEDE, override(scene, REASON, "legal"))).isEqualTo("stale-revision");
    assertThat(scene.refused(DEDE, new ConfirmOverride(2, Setting.digest(2))))
        .isEqualTo("stale-revision");

    Scene approved = Scene.approved();
    approved.rights.put(DEDE, Set.of(ReviewRight.OVERRIDE));
    assertThat(approved.refused(DEDE, override(approved, REASON, "legal")))
        .isEqualTo("wrong-phase");
  }

  @Test
  void only_stages_that_apply_can_be_set_aside() {
    Scene scene = submitted(OverrideRules.builder());

    assertThat(scene.refused(DEDE, override(scene, REASON, "press"))).isEqualTo("unknown-stage");

    Scene paid = new Scene(
        ApprovalPolicy.of("paid", 1, EDITOR, LEGAL.withWhen(Condition.anyOf("sponsored", "yes"))));
    paid.attributes = Setting.attributes("sponsored", "no");
    paid.submit();
    paid.rights.put(DEDE, Set.of(ReviewRight.OVERRIDE));
    assertThat(paid.refused(DEDE, override(paid, REASON, "legal")))
        .isEqualTo("stage-not-applicable");
  }

  @Test
  void whoever_wrote_part_of_the_post_sets_nothing_aside() {
    Scene scene = submitted(OverrideRules.builder());
    ask(scene, "legal");

    scene.contributors.add(MIRA);
    assertThat(scene.refused(MIRA, override(scene, REASON, "legal"))).isEqualTo("self-approval");
    assertThat(scene.refused(MIRA, new ConfirmOverride(1, Setting.digest(1))))
        .isEqualTo("self-approval");
  }

  @Test
  void the_reason_has_as_many_characters_as_the_policy_wants() {
    Scene scene = submitted(OverrideRules.builder());

    assertThat(scene.refused(DEDE, override(scene, "  It  burns,  go  now!  ", "legal")))
        .isEqualTo("reason-too-short");
    assertThat(scene.refused(DEDE, override(scene, "1234567890 123456789", "legal")))
        .isEqualTo("reason-too-short");
    assertThat(scene.run(DEDE, override(scene, "1234567890 1234567890", "legal")))
        .isEqualTo("override-asked");
  }

  @Test
  void a_veto_comes_first() {
    Scene scene = submitted(SIDE_BY_SIDE, OverrideRules.builder());
    ask(scene, "legal");
    scene.veto(EKA, "legal"); // which ends what dede asked for, too

    assertThat(scene.refused(MIRA, new ConfirmOverride(1, Setting.digest(1))))
        .isEqualTo("no-override");
    assertThat(scene.refused(DEDE, override(scene, REASON, "editor", "legal"))).isEqualTo("vetoed");
  }

  @Test
  void a_policy_may_let_it_beat_a_veto_at_a_stage_that_it_sets_aside() {
    Scene scene = submitted(SIDE_BY_SIDE, OverrideRules.builder().beatsVeto(true));
    scene.veto(EKA, "legal");

    assertThat(scene.refused(DEDE, override(scene, REASON, "editor"))).isEqualTo("vetoed");
    ask(scene, "editor", "legal");
    assertThat(confirm(scene)).endsWith("cleared");
    assertThat(scene.objections()).containsExactly("eka at legal");
    assertThat(scene.veto(EKA, "legal")).isEqualTo("unchanged");
  }

  @Test
  void it_sets_requests_for_changes_aside_too() {
    Scene scene = submitted(OverrideRules.builder().dualControl(false));
    scene.requestChanges(CITRA, "editor");
    scene.submit();

    assertThat(ask(scene, "editor", "legal")).endsWith("cleared");
    assertThat(scene.objections()).containsExactly("citra at editor");
  }

  @Test
  void any_edit_ends_it_be_it_cosmetic() {
    Scene scene = overridden();
    Scene asked = submitted(OverrideRules.builder());
    ask(asked, "legal");

    assertThat(scene.editCosmetically(ANA, Kind.TEXT))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    asked.editCosmetically(ANA, Kind.TEXT);
    assertThat(asked.refused(MIRA, new ConfirmOverride(2, Setting.digest(2))))
        .isEqualTo("no-override");
  }

  @Test
  void a_slot_that_moves_leaves_it_alone() {
    Scene scene = overridden();

    assertThat(scene.moveSlot(BO, START.plus(Duration.ofDays(1)))).isEqualTo("unchanged");
    assertThat(scene.round().override()).isPresent();
  }

  @Test
  void any_objection_ends_it() {
    Scene scene = overridden();

    assertThat(scene.requestChanges(CITRA, "editor"))
        .isEqualTo("lost by objection, changes-requested, sent-back changes-wanted");
    assertThat(scene.round().override()).isEmpty();
    scene.submit();
    assertThat(scene.status("editor")).isEqualTo(StageStatus.OPEN);
  }

  @Test
  void withdrawing_the_post_ends_it() {
    Scene scene = overridden();

    scene.run(ANA, new CourseCommand.Withdraw("false alarm"));
    assertThat(scene.round().override()).isEmpty();
  }

  @Test
  void it_is_spent_for_each_channel_by_itself() {
    Scene scene = overridden();

    assertThat(scene.run(Actor.automation(), new NoteDispatch(BLOG))).isEqualTo("override-spent");
    assertThat(bar(scene, BLOG)).contains("approval.override-spent");
    assertThat(bar(scene, FEED)).isEmpty();
    assertThat(scene.run(Actor.automation(), new NoteDispatch(BLOG))).isEqualTo("unchanged");
  }

  @Test
  void a_dispatch_is_nothing_to_a_review_without_override() {
    Scene scene = Scene.approved();

    assertThat(scene.run(Actor.automation(), new NoteDispatch(BLOG))).isEqualTo("unchanged");
    assertThat(bar(scene, BLOG)).isEmpty();
  }
}
