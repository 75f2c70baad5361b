package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Refusal;
import dev.gotong.post.Facet.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which duties one person may not unite. */
class SeparationTest {
  private static final Stage FIRST = Stage.of("first");
  private static final Stage SECOND = Stage.of("second");

  private static ApprovalPolicy with(ApprovalPolicy policy, Separation.Builder rules) {
    return policy.withSeparation(rules.build());
  }

  @Test
  void whoever_wrote_part_of_a_post_says_nothing_at_a_stage() {
    Scene scene = Scene.submitted(BRAND);
    scene.rights.put(ANA, Set.of(ReviewRight.REJECT));

    assertThat(scene.refused(ANA, scene.approveCommand("editor"))).isEqualTo("not-eligible");
    scene.roles.put(ANA, Set.of("writer", "editor"));
    assertThat(scene.refused(ANA, scene.approveCommand("editor"))).isEqualTo("self-approval");
    assertThat(scene.refused(ANA, new VoteCommand.Abstain("editor", 1, Setting.digest(1))))
        .isEqualTo("self-approval");
    assertThat(scene.refused(ANA, scene.changesCommand("editor"))).isEqualTo("self-approval");
    assertThat(scene.refused(ANA, scene.vetoCommand("editor"))).isEqualTo("self-approval");
  }

  @Test
  void nobody_stands_in_for_or_is_represented_who_wrote_part_of_the_post() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE, CITRA));

    scene.edit(DEDE, Kind.TEXT);
    assertThat(scene.refused(DEDE, scene.approveCommand("editor").onBehalfOf(BO)))
        .isEqualTo("self-approval");
    scene.edit(BO, Kind.TEXT);
    assertThat(scene.refused(CITRA, scene.approveCommand("editor").onBehalfOf(BO)))
        .isEqualTo("self-approval");
  }

  @Test
  void a_vote_for_somebody_ends_when_either_of_the_two_writes_part_of_the_post() {
    Scene one = Scene.submitted(BRAND);
    one.away.put(BO, "leave");
    one.backups.put(BO, List.of(DEDE));
    one.approveFor(BO, DEDE, "editor");
    Scene other = Scene.submitted(BRAND);
    other.away.put(BO, "leave");
    other.backups.put(BO, List.of(DEDE));
    other.approveFor(BO, DEDE, "editor");

    one.edit(DEDE, Kind.NOTES);
    assertThat(one.dropped()).containsExactly("dede at editor: CONTRIBUTED");
    other.edit(BO, Kind.NOTES);
    assertThat(other.dropped()).containsExactly("dede at editor: CONTRIBUTED");
  }

  @Test
  void whoever_agrees_at_two_stages_counts_for_one() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("two", 1, FIRST, SECOND));

    assertThat(scene.approve(BO, "first")).isEqualTo("agreed, first satisfied");
    assertThat(scene.approve(BO, "second")).isEqualTo("agreed");
    assertThat(scene.status("second")).isEqualTo(StageStatus.OPEN);
    assertThat(scene.approve(CITRA, "second")).isEqualTo("agreed, second satisfied, cleared");
  }

  @Test
  void whoever_agrees_at_two_stages_counts_where_they_are_needed() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("two", 1, FIRST, SECOND));

    scene.approve(BO, "first");
    scene.approve(BO, "second");
    assertThat(scene.approve(CITRA, "first")).isEqualTo("agreed, second satisfied, cleared");
    assertThat(scene.retract(BO, "second"))
        .isEqualTo("lost by retraction, vote-retracted, second open");
    assertThat(scene.approve(DEDE, "second")).isEqualTo("agreed, second satisfied, cleared");
  }

  @Test
  void people_move_along_a_chain_of_stages_to_where_they_are_needed() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("three", 1, FIRST, SECOND, Stage.of("third")));

    scene.approve(BO, "first");
    scene.approve(BO, "second");
    scene.approve(CITRA, "second");
    scene.approve(CITRA, "third");
    assertThat(scene.status("third")).isEqualTo(StageStatus.OPEN);
    assertThat(scene.approve(DEDE, "first")).isEqualTo("agreed, third satisfied, cleared");
  }

  @Test
  void one_person_may_count_at_several_stages_where_the_policy_lets_them() {
    Scene scene = Scene.submitted(with(
        ApprovalPolicy.of("two", 1, FIRST, SECOND),
        Separation.builder().distinctAcrossStages(false)));

    scene.approve(BO, "first");
    assertThat(scene.approve(BO, "second")).isEqualTo("agreed, second satisfied, cleared");
  }

  @Test
  void required_stages_are_served_before_those_that_are_not() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("two", 1, FIRST.withRequired(false), SECOND));

    assertThat(scene.approve(BO, "first")).isEqualTo("agreed, first satisfied");
    assertThat(scene.approve(BO, "second"))
        .isEqualTo("agreed, first open, second satisfied, cleared");
  }

  @Test
  void a_stage_that_was_set_aside_or_does_not_apply_takes_nobody_away() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("two", 1, FIRST, SECOND)
        .withOverrides(OverrideRules.builder().dualControl(false).build()));
    scene.rights.put(EKA, Set.of(ReviewRight.OVERRIDE));
    scene.approve(BO, "first");
    scene.approve(BO, "second");

    assertThat(scene.run(
            EKA,
            new PowerCommand.OverrideStages(
                Set.of("first"),
                1,
                Setting.digest(1),
                "the fire is in the old town",
                Optional.empty())))
        .isEqualTo(
            "overridden, audit-raised, look-back-due, first overridden, second satisfied, cleared");
  }

  @Test
  void a_stage_that_was_set_aside_takes_nobody_from_one_that_nobody_needs() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("three", 1, FIRST, SECOND, Stage.of("third").withRequired(false))
            .withOverrides(OverrideRules.builder().dualControl(false).build()));
    scene.rights.put(EKA, Set.of(ReviewRight.OVERRIDE));
    scene.approve(BO, "first");
    scene.approve(BO, "third");

    assertThat(scene.run(
            EKA,
            new PowerCommand.OverrideStages(
                Set.of("first"),
                1,
                Setting.digest(1),
                "the fire is in the old town",
                Optional.empty())))
        .isEqualTo("overridden, audit-raised, look-back-due, first overridden, third satisfied");
  }

  @Test
  void a_post_that_only_one_person_could_approve_at_two_stages_is_not_submitted() {
    Scene scene = new Scene(ApprovalPolicy.of("two", 1, FIRST, SECOND));
    scene.permitted.put("first", Set.of(BO));
    scene.permitted.put("second", Set.of(ANA, BO));

    Refusal refusal = scene.refusal(ANA, scene.submitCommand());
    assertThat(refusal.code()).isEqualTo("approval.quorum-unreachable");
    assertThat(refusal.facts())
        .containsEntry("stage", "second")
        .containsEntry("able", "bo")
        .containsEntry("authors", "ana");
    scene.permitted.put("first", Set.of(BO, CITRA)); // bo comes first, and must move for the second
    assertThat(scene.submit()).isEqualTo("submitted, first open, second open");
  }

  @Test
  void whoever_changed_the_policy_last_does_not_vote_under_it() {
    Scene scene = new Scene(BRAND);
    scene.policyEditor = Optional.of(BO);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA));
    scene.submit();

    assertThat(scene.refused(BO, scene.approveCommand("editor"))).isEqualTo("policy-editor");
    assertThat(scene.refused(BO, scene.changesCommand("editor"))).isEqualTo("policy-editor");
    assertThat(scene.refused(CITRA, scene.approveCommand("editor").onBehalfOf(BO)))
        .isEqualTo("policy-editor");
  }

  @Test
  void a_policy_may_let_whoever_changed_it_vote() {
    Scene scene = new Scene(with(BRAND, Separation.builder().policyEditorMayApprove(true)));
    scene.policyEditor = Optional.of(BO);
    scene.submit();

    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
  }

  @Test
  void whoever_changed_the_policy_is_not_among_those_who_could_meet_its_quorum() {
    Scene scene = new Scene(ApprovalPolicy.of("short", 1, Stage.of("editor")));
    scene.policyEditor = Optional.of(BO);
    scene.permitted.put("editor", Set.of(BO));
    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("quorum-unreachable");

    scene.permitted.put("editor", Set.of(BO, CITRA));
    scene.away.put(CITRA, "leave");
    assertThat(scene.submit()).isEqualTo("submitted, editor stalled");
    scene.backups.put(CITRA, List.of(BO));
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void whoever_changed_the_policy_last_loses_their_vote_when_a_review_goes_on_under_it() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR, LEGAL));
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));

    scene.policy = ApprovalPolicy.of("brand", 8, EDITOR);
    scene.policyEditor = Optional.of(BO);
    assertThat(scene.run(DEDE, new CourseCommand.RebasePolicy(8)))
        .isEqualTo("policy-rebased, editor open");
    assertThat(scene.dropped()).containsExactly("bo at editor: POLICY");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed, editor satisfied, cleared");
  }

  @Test
  void whoever_agreed_may_give_the_post_its_slot_unless_the_policy_wants_somebody_else() {
    Scene usual = Scene.approved();
    Scene strict = Scene.submitted(with(BRAND, Separation.builder().approverMayPublish(false)));
    strict.away.put(BO, "leave");
    strict.backups.put(BO, List.of(DEDE));
    strict.approveFor(BO, DEDE, "editor");
    strict.approve(CITRA, "editor");
    strict.abstain(EKA, "legal");

    assertThat(Approvals.findPublisherBar(usual.state, BO)).isEmpty();
    assertThat(Approvals.findPublisherBar(strict.state, BO))
        .map(Refusal::code)
        .contains("approval.approver-publishes");
    assertThat(Approvals.findPublisherBar(strict.state, DEDE)).isPresent();
    assertThat(Approvals.findPublisherBar(strict.state, CITRA)).isPresent();
    assertThat(Approvals.findPublisherBar(strict.state, EKA)).isEmpty();
    assertThat(Approvals.findPublisherBar(strict.state, ANA)).isEmpty();
    assertThat(Approvals.findPublisherBar(new Approvals().initial(), BO)).isEmpty();
  }
}
