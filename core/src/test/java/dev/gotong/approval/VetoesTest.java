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

import dev.gotong.approval.CourseCommand.Reopen;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Vetoes: those that stand in the way, those that reject, and stages at which there is none. */
class VetoesTest {

  /** A post to which eka has said no at the stage {@code legal}, where a veto is sticky. */
  private static Scene vetoed() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.veto(EKA, "legal")).isEqualTo("vetoed, legal blocked");
    return scene;
  }

  @Test
  void a_sticky_veto_stands_in_the_way_whoever_else_agrees() {
    Scene scene = vetoed();

    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(MIRA, "legal")).isEqualTo("agreed");
    assertThat(scene.status("legal")).isEqualTo(StageStatus.BLOCKED);
    scene.assertUnchanged(EKA, scene.vetoCommand("legal"));
  }

  @Test
  void a_sticky_veto_ends_with_another_word_of_who_cast_it() {
    Scene agreed = vetoed();
    Scene abstained = vetoed();

    assertThat(agreed.approve(EKA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
    assertThat(abstained.abstain(EKA, "legal")).isEqualTo("abstained, legal open");
    assertThat(abstained.objections()).isEmpty();
    assertThat(abstained.approve(MIRA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void a_sticky_veto_becomes_a_request_for_changes_if_its_voter_says_so() {
    Scene scene = vetoed();

    assertThat(scene.requestChanges(EKA, "legal"))
        .isEqualTo("changes-requested, sent-back changes-wanted");
    assertThat(scene.objections()).containsExactly("eka at legal");
    assertThat(scene.round().objections().get(0).kind()).isEqualTo(Objection.Kind.CHANGES);
  }

  @Test
  void a_sticky_veto_may_be_taken_back_or_cleared_by_somebody_with_the_right() {
    Scene own = vetoed();
    Scene other = vetoed();
    other.rights.put(DEDE, Set.of(ReviewRight.CLEAR_OBJECTIONS));

    assertThat(own.clear(EKA, "legal", EKA)).isEqualTo("objection-cleared, legal open");
    assertThat(other.clear(DEDE, "legal", EKA)).isEqualTo("objection-cleared, legal open");
    assertThat(other.refused(DEDE, new VoteCommand.ClearObjection("legal", EKA)))
        .isEqualTo("no-objection");
  }

  @Test
  void a_sticky_veto_outlives_edits_rounds_and_reopening() {
    Scene scene = vetoed();

    scene.edit(ANA, Kind.TEXT);
    scene.requestChanges(DEDE, "editor");
    scene.submit();
    scene.run(ANA, new Withdraw("later"));
    scene.run(ANA, new Reopen());
    assertThat(scene.submit()).isEqualTo("submitted, editor open, legal blocked");
    assertThat(scene.objections()).containsExactly("eka at legal", "dede at editor");
  }

  @Test
  void a_veto_is_not_evaded_by_making_its_stage_not_apply() {
    ApprovalPolicy paid = ApprovalPolicy.of(
        "paid", 1, EDITOR, LEGAL.withRank(0).withWhen(Condition.anyOf("sponsored", "yes")));
    Scene scene = new Scene(paid);
    scene.attributes = Setting.attributes("sponsored", "yes");
    scene.submit();
    scene.veto(EKA, "legal");

    scene.attributes = Setting.attributes("sponsored", "no");
    assertThat(scene.edit(ANA, Kind.DISCLOSURE)).isEqualTo("edit-noted, legal not-applicable");
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-applicable");
    assertThat(scene.clear(EKA, "legal", EKA)).isEqualTo("objection-cleared, cleared");
  }

  @Test
  void a_veto_is_not_evaded_by_a_policy_under_which_it_would_have_rejected() {
    Scene scene = vetoed();
    scene.requestChanges(DEDE, "editor");
    scene.policy = ApprovalPolicy.of("brand", 8, EDITOR, LEGAL.withVeto(Stage.Veto.TERMINAL));
    scene.submit();

    scene.run(ANA, new Withdraw("later"));
    scene.run(ANA, new Reopen());
    assertThat(scene.objections()).contains("eka at legal");
  }

  @Test
  void leaving_the_team_or_writing_part_of_the_post_ends_no_veto() {
    Scene scene = vetoed();

    scene.edit(EKA, Kind.LINK);
    scene.roles.remove(EKA);
    scene.tick();
    assertThat(scene.objections()).containsExactly("eka at legal");
  }

  @Test
  void leaving_the_team_ends_no_veto_that_was_cast_for_somebody_else() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("brand", 7, EDITOR.withVeto(Stage.Veto.STICKY).withChangesQuorum(2)));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA));
    scene.run(CITRA, scene.vetoCommand("editor").onBehalfOf(BO));
    scene.away.put(CITRA, "ill");
    scene.backups.put(CITRA, List.of(DEDE));
    scene.run(DEDE, scene.changesCommand("editor").onBehalfOf(CITRA));

    scene.roles.remove(CITRA);
    scene.tick();
    assertThat(scene.objections()).containsExactly("bo at editor");
  }

  @Test
  void a_late_veto_takes_the_approval_away() {
    Scene scene = Scene.approved();

    assertThat(scene.veto(MIRA, "legal")).isEqualTo("lost by objection, vetoed, legal blocked");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.votes("legal")).containsExactly("eka");
    assertThat(scene.clear(MIRA, "legal", MIRA))
        .isEqualTo("objection-cleared, legal satisfied, cleared");
  }

  @Test
  void a_terminal_veto_takes_a_right_and_rejects_the_post() {
    Scene scene = Scene.submitted(BRAND);

    assertThat(scene.refused(BO, scene.vetoCommand("editor"))).isEqualTo("forbidden");
    scene.rights.put(BO, Set.of(ReviewRight.REJECT));
    assertThat(scene.veto(BO, "editor")).isEqualTo("vetoed, rejected");
    assertThat(scene.phase()).isEqualTo("rejected");
    assertThat(scene.refused(CITRA, scene.approveCommand("editor"))).isEqualTo("wrong-phase");
    assertThat(scene.refused(BO, new VoteCommand.ClearObjection("editor", BO)))
        .isEqualTo("wrong-phase");
  }

  @Test
  void a_terminal_veto_rejects_what_is_approved_or_waits_for_changes_too() {
    Scene approved = Scene.approved();
    approved.rights.put(DEDE, Set.of(ReviewRight.REJECT));
    Scene waiting = Scene.submitted(BRAND);
    waiting.rights.put(DEDE, Set.of(ReviewRight.REJECT));
    waiting.requestChanges(BO, "editor");

    assertThat(approved.veto(DEDE, "editor")).isEqualTo("lost by objection, vetoed, rejected");
    assertThat(waiting.veto(DEDE, "editor")).isEqualTo("vetoed, rejected");
  }

  @Test
  void a_terminal_veto_has_done_its_work_when_the_post_is_opened_again() {
    Scene scene = vetoed();
    scene.rights.put(BO, Set.of(ReviewRight.REJECT, ReviewRight.REOPEN));
    scene.veto(BO, "editor");

    assertThat(scene.objections()).containsExactly("eka at legal", "bo at editor");
    scene.run(BO, new Reopen());
    assertThat(scene.objections()).containsExactly("eka at legal");
  }

  @Test
  void where_there_is_no_veto_somebody_may_only_ask_for_changes() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR.withVeto(Stage.Veto.NONE), LEGAL));
    scene.rights.put(BO, Set.of(ReviewRight.REJECT));

    assertThat(scene.refused(BO, scene.vetoCommand("editor"))).isEqualTo("no-veto");
    assertThat(scene.refused(EKA, scene.vetoCommand("editor"))).isEqualTo("not-eligible");
  }
}
