package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.base.Actor;
import dev.gotong.post.Facet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The usual course of a review, and votes that come when it is over. */
class LifeTest {

  @Test
  void a_post_is_approved_by_the_last_vote_that_its_last_stage_needs() {
    Scene scene = new Scene(BRAND);

    assertThat(scene.phase()).isEqualTo("a draft");
    assertThat(scene.submit()).isEqualTo("submitted, editor open");
    assertThat(scene.status("legal")).isEqualTo(StageStatus.WAITING);
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, legal open");
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.round().votes())
        .extracting(vote -> vote.by() + " " + vote.revision() + " " + vote.at())
        .containsExactly(
            "bo 1 2026-03-02T09:00:00Z",
            "citra 1 2026-03-02T09:00:00Z",
            "eka 1 2026-03-02T09:00:00Z");
  }

  @Test
  void stages_of_one_rank_run_side_by_side_and_all_of_them_before_the_next() {
    Stage facts = Stage.of("facts");
    Scene scene = Scene.submitted(ApprovalPolicy.of("side", 1, EDITOR, facts, Setting.LEGAL));

    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed, editor satisfied");
    assertThat(scene.refused(EKA, scene.approveCommand("legal"))).isEqualTo("stage-not-open");
    assertThat(scene.approve(CITRA, "facts")).isEqualTo("agreed, facts satisfied, legal open");
  }

  @Test
  void a_stage_that_is_not_required_keeps_a_record_and_holds_nothing_up() {
    Stage proof = Stage.of("proof").withRequired(false);
    Scene scene = Scene.submitted(ApprovalPolicy.of("brand", 7, proof, EDITOR, Setting.LEGAL));

    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, legal open");
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
    assertThat(scene.status("proof")).isEqualTo(StageStatus.OPEN);
    assertThat(scene.requestChanges(DEDE, "proof"))
        .isEqualTo("lost by objection, changes-requested, sent-back changes-wanted");
  }

  @Test
  void a_vote_after_the_last_that_was_needed_is_taken_and_may_be_needed_later() {
    Scene scene = Scene.approved();

    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed");
    assertThat(scene.approve(MIRA, "legal")).isEqualTo("agreed");
    assertThat(scene.retract(BO, "editor")).isEqualTo("vote-retracted");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.retract(CITRA, "editor"))
        .isEqualTo("lost by retraction, vote-retracted, editor open, legal waiting");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(BO, "editor"))
        .isEqualTo("agreed, editor satisfied, legal satisfied, cleared");
  }

  @Test
  void it_makes_no_difference_which_of_two_people_agrees_first() {
    Scene one = Scene.submitted(ApprovalPolicy.of("short", 1, Stage.of("editor")));
    Scene other = Scene.submitted(ApprovalPolicy.of("short", 1, Stage.of("editor")));

    assertThat(one.approve(BO, "editor")).isEqualTo("agreed, editor satisfied, cleared");
    assertThat(one.approve(CITRA, "editor")).isEqualTo("agreed");
    other.approve(CITRA, "editor");
    other.approve(BO, "editor");
    assertThat(one.phase()).isEqualTo(other.phase()).isEqualTo("approved");
    assertThat(one.votes("editor")).containsExactlyInAnyOrderElementsOf(other.votes("editor"));
  }

  @Test
  void saying_something_else_takes_the_place_of_what_was_said() {
    Scene scene = Scene.approved();

    assertThat(scene.abstain(BO, "editor"))
        .isEqualTo("lost by superseded, abstained, editor open, legal waiting");
    assertThat(scene.dropped()).containsExactly("bo at editor: SUPERSEDED");
    assertThat(scene.approve(BO, "editor"))
        .isEqualTo("agreed, editor satisfied, legal satisfied, cleared");
  }

  @Test
  void a_vote_that_was_taken_back_brings_no_older_one_back() {
    Scene scene = Scene.submitted(BRAND);

    scene.approve(BO, "editor");
    scene.abstain(BO, "editor");
    assertThat(scene.retract(BO, "editor")).isEqualTo("vote-retracted");
    assertThat(scene.votes("editor")).isEmpty();
    assertThat(scene.dropped())
        .containsExactly("bo at editor: SUPERSEDED", "bo at editor: RETRACTED");
    assertThat(scene.refused(BO, new VoteCommand.RetractVote("editor"))).isEqualTo("no-vote");
  }

  @Test
  void an_abstention_counts_for_nothing() {
    Scene scene = Scene.submitted(BRAND);

    assertThat(scene.abstain(BO, "editor")).isEqualTo("abstained");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed");
    assertThat(scene.status("editor")).isEqualTo(StageStatus.OPEN);
  }

  @Test
  void who_abstains_may_leave_too_few() {
    Scene scene = Scene.submitted(BRAND);

    scene.abstain(BO, "editor");
    assertThat(scene.abstain(CITRA, "editor")).isEqualTo("abstained, editor stalled");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor open");
  }

  @Test
  void asking_for_what_is_already_so_changes_nothing() {
    Scene scene = Scene.submitted(BRAND);

    scene.assertUnchanged(ANA, scene.submitCommand());
    scene.approve(BO, "editor");
    scene.assertUnchanged(BO, scene.approveCommand("editor"));
    scene.assertUnchanged(ANA, new CourseCommand.NoteEdit(1, Setting.digest(1), Set.of(), false));
    scene.edit(ANA, Facet.Kind.NOTES);
    scene.assertUnchanged(BO, scene.approveCommand("editor"));
    scene.requestChanges(CITRA, "editor");
    scene.assertUnchanged(CITRA, scene.changesCommand("editor"));
    scene.run(ANA, new CourseCommand.Withdraw("too late"));
    scene.assertUnchanged(ANA, new CourseCommand.Withdraw("not ours"));
  }

  @Test
  void without_stages_a_post_is_approved_when_it_is_submitted_and_only_then() {
    Scene scene = new Scene(ApprovalPolicy.of("open", 1));

    assertThat(scene.submit()).isEqualTo("submitted, cleared");
    assertThat(scene.editCosmetically(BO, Facet.Kind.TEXT)).isEqualTo("edit-noted, cleared");
    assertThat(scene.edit(BO, Facet.Kind.TEXT))
        .isEqualTo("lost by edit, edit-noted, sent-back unreviewed-edit");
    assertThat(scene.submit()).isEqualTo("submitted, cleared");
    assertThat(scene.round().number()).isEqualTo(2);
  }

  @Test
  void only_members_of_the_team_have_a_vote() {
    Scene scene = Scene.submitted(BRAND);
    ApprovalFacts facts = scene.facts(new Actor.Service("crm"));

    assertThat(new Approvals()
            .decide(scene.state, new Approve("editor", 1, Setting.digest(1)), facts)
            .<String>fold(Object::toString, refusal -> refusal.code()))
        .isEqualTo("approval.not-a-member");
  }

  @Test
  void an_event_tells_the_chain_who_what_and_to_which_revision() {
    Scene scene = Scene.approved();
    List<ApprovalEvent> events = scene
        .ask(
            BO,
            new CourseCommand.NoteEdit(
                2, Setting.digest(2), scene.noteEdit(false, Facet.Kind.TEXT).facets(), false))
        .orThrow();

    assertThat(events.get(0).facts())
        .containsEntry("cause", "edit")
        .containsEntry("revision", "1")
        .containsEntry("digest", Setting.digest(1).hex());
    assertThat(events.get(1).facts())
        .containsEntry("by", "bo")
        .containsEntry("facets", "TEXT(blog)")
        .containsEntry("dropped", "editor/bo:contributed, editor/citra:edit, legal/eka:edit")
        .containsEntry("digest", Setting.digest(2).hex());
  }

  @Test
  void no_event_but_a_submission_begins_a_round() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Approvals()
            .evolve(new Approvals().initial(), new VoteEvent.VoteRetracted("editor", BO)))
        .withMessage("no round before its submitted event");
  }
}
