package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests for changes: they outlive what votes do not. */
class ObjectionsTest {

  /** A post of which dede wants changes, submitted again after an edit of ana's. */
  private static Scene secondRound() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.requestChanges(DEDE, "editor");
    scene.edit(ANA, Kind.TEXT);
    scene.submit();
    return scene;
  }

  @Test
  void a_post_goes_back_when_somebody_wants_changes() {
    Scene scene = Scene.submitted(BRAND);

    scene.approve(BO, "editor");
    assertThat(scene.requestChanges(DEDE, "editor"))
        .isEqualTo("changes-requested, sent-back changes-wanted");
    assertThat(scene.phase()).isEqualTo("waiting for changes");
    assertThat(scene.votes("editor")).containsExactly("bo");
    assertThat(scene.refused(CITRA, scene.approveCommand("editor"))).isEqualTo("wrong-phase");
    assertThat(scene.requestChanges(CITRA, "editor")).isEqualTo("changes-requested");
    assertThat(scene.objections()).containsExactly("dede at editor", "citra at editor");
  }

  @Test
  void the_next_round_begins_without_votes_and_is_not_done_before_the_objector_agrees() {
    Scene scene = secondRound();

    assertThat(scene.votes("editor")).isEmpty();
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed");
    assertThat(scene.status("editor")).isEqualTo(StageStatus.OPEN);
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-open");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed, editor satisfied, legal open");
    assertThat(scene.objections()).isEmpty();
  }

  @Test
  void abstaining_does_not_end_a_request_for_changes() {
    Scene scene = secondRound();

    scene.abstain(DEDE, "editor");
    assertThat(scene.objections()).containsExactly("dede at editor");
  }

  @Test
  void the_objector_may_take_it_back_and_somebody_with_the_right_may_clear_it() {
    Scene own = secondRound();
    own.approve(BO, "editor");
    own.approve(CITRA, "editor");

    assertThat(own.clear(DEDE, "editor", DEDE))
        .isEqualTo("objection-cleared, editor satisfied, legal open");
    assertThat(own.refused(DEDE, new VoteCommand.ClearObjection("editor", DEDE)))
        .isEqualTo("no-objection");

    Scene other = secondRound();
    assertThat(other.refused(BO, new VoteCommand.ClearObjection("editor", DEDE)))
        .isEqualTo("forbidden");
    other.rights.put(BO, Set.of(ReviewRight.CLEAR_OBJECTIONS));
    assertThat(other.clear(BO, "editor", DEDE)).isEqualTo("objection-cleared");
    assertThat(other.objections()).isEmpty();
  }

  @Test
  void whoever_wrote_part_of_the_post_clears_no_objection_of_others() {
    Scene scene = secondRound();

    scene.rights.put(ANA, Set.of(ReviewRight.CLEAR_OBJECTIONS));
    assertThat(scene.refused(ANA, new VoteCommand.ClearObjection("editor", DEDE)))
        .isEqualTo("self-approval");
  }

  @Test
  void an_objector_who_writes_part_of_the_post_does_not_object_any_more() {
    Scene scene = secondRound();

    scene.edit(DEDE, Kind.TEXT);
    assertThat(scene.objections()).isEmpty();
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, legal open");
  }

  @Test
  void an_objector_who_writes_part_before_it_is_submitted_again_does_not_object_any_more() {
    Scene scene = Scene.submitted(BRAND);

    scene.requestChanges(DEDE, "editor");
    scene.editUntold(DEDE, false);
    scene.submit();
    assertThat(scene.objections()).isEmpty();
  }

  @Test
  void a_cosmetic_edit_of_the_objector_ends_no_objection() {
    Scene scene = secondRound();

    scene.editCosmetically(DEDE, Kind.TEXT);
    assertThat(scene.objections()).containsExactly("dede at editor");
  }

  @Test
  void an_objector_who_left_the_team_does_not_object_any_more_as_time_finds() {
    Scene scene = secondRound();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");

    scene.permitted.put("editor", Set.of(ANA, BO, CITRA));
    assertThat(scene.tick()).isEqualTo("unchanged"); // dede has other work now, and is still there
    scene.roles.remove(DEDE);
    assertThat(scene.tick()).isEqualTo("ticked, objection-cleared, editor satisfied, legal open");
  }

  @Test
  void an_objection_outlives_edits_and_the_loss_of_its_stage() {
    Scene scene = Scene.submitted(BRAND);
    scene.requestChanges(DEDE, "editor");
    scene.edit(ANA, Kind.TEXT);

    scene.policy = ApprovalPolicy.of("brand", 8, Stage.of("proof"));
    scene.permitted.put("proof", Set.of(BO));
    scene.submit();
    assertThat(scene.approve(BO, "proof")).isEqualTo("agreed, proof satisfied");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.clear(DEDE, "editor", DEDE)).isEqualTo("objection-cleared, cleared");
  }

  @Test
  void an_objection_counts_though_its_stage_does_not_apply_any_more() {
    ApprovalPolicy paid = ApprovalPolicy.of(
        "paid",
        1,
        Stage.of("editor"),
        Stage.of("law").withWhen(Condition.anyOf("sponsored", "yes")));
    Scene scene = new Scene(paid);
    scene.attributes = Setting.attributes("sponsored", "yes");
    scene.submit();
    scene.requestChanges(CITRA, "law");

    scene.attributes = Setting.attributes("sponsored", "no");
    scene.edit(ANA, Kind.DISCLOSURE);
    scene.submit();
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed, editor satisfied");
    assertThat(scene.phase()).isEqualTo("in review");
  }

  @Test
  void where_two_must_want_changes_one_stands_in_the_way_and_sends_nothing_back() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR.withChangesQuorum(2), LEGAL));

    assertThat(scene.requestChanges(BO, "editor")).isEqualTo("changes-requested, editor blocked");
    scene.assertUnchanged(BO, scene.changesCommand("editor"));
    assertThat(scene.run(
            BO, new VoteCommand.RequestChanges("editor", 1, Setting.digest(1), "too long")))
        .isEqualTo("changes-requested");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed");
    assertThat(scene.requestChanges(CITRA, "editor"))
        .isEqualTo("changes-requested, sent-back changes-wanted");
    assertThat(scene.dropped()).containsExactly("citra at editor: SUPERSEDED");
  }

  @Test
  void one_of_two_who_want_changes_may_agree_after_all() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR.withChangesQuorum(2), LEGAL));

    scene.requestChanges(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed, editor satisfied, legal open");
  }

  @Test
  void requests_of_the_round_before_do_not_count_towards_sending_it_back_again() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR.withChangesQuorum(2), LEGAL));
    scene.requestChanges(BO, "editor");
    scene.requestChanges(CITRA, "editor");
    scene.submit();

    assertThat(scene.requestChanges(DEDE, "editor")).isEqualTo("changes-requested, editor blocked");
    assertThat(scene.phase()).isEqualTo("in review");
  }

  @Test
  void a_late_objection_takes_the_approval_away_and_the_vote_of_its_objector() {
    Scene scene = Scene.approved();

    assertThat(scene.requestChanges(BO, "editor"))
        .isEqualTo("lost by objection, changes-requested, sent-back changes-wanted");
    assertThat(scene.votes("editor")).containsExactly("citra");
    assertThat(scene.dropped()).containsExactly("bo at editor: SUPERSEDED");
    assertThat(scene.clear(BO, "editor", BO)).isEqualTo("objection-cleared");
    assertThat(scene.phase()).isEqualTo("waiting for changes");
  }

  @Test
  void a_policy_may_take_no_objections_to_what_is_approved() {
    Scene scene = Scene.submitted(BRAND.withLateObjection(false));
    scene.rights.put(DEDE, Set.of(ReviewRight.REJECT));
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.ask(DEDE, scene.changesCommand("editor")).orThrow()).isNotEmpty();
    scene.approve(EKA, "legal");

    assertThat(scene.refused(DEDE, scene.changesCommand("editor"))).isEqualTo("late-objection");
    assertThat(scene.refused(DEDE, scene.vetoCommand("editor"))).isEqualTo("late-objection");
    assertThat(scene.refused(MIRA, scene.vetoCommand("legal"))).isEqualTo("late-objection");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed");
  }

  @Test
  void a_vote_at_one_stage_says_nothing_of_an_objection_at_another() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("side", 1, EDITOR, Stage.of("facts")));
    scene.requestChanges(DEDE, "facts");
    scene.submit();

    scene.approve(DEDE, "editor");
    assertThat(scene.objections()).isEqualTo(List.of("dede at facts"));
  }
}
