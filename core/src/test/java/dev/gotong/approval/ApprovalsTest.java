package dev.gotong.approval;

import static dev.gotong.approval.Scene.ANA;
import static dev.gotong.approval.Scene.BO;
import static dev.gotong.approval.Scene.BRAND;
import static dev.gotong.approval.Scene.CITRA;
import static dev.gotong.approval.Scene.DEDE;
import static dev.gotong.approval.Scene.EKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.ApprovalCommand.Approve;
import dev.gotong.approval.ApprovalCommand.NoteEdit;
import dev.gotong.approval.StageStatus.Progress;
import dev.gotong.base.Decision;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

  @Test
  @DisplayName("a post is approved by the last vote that its last stage needs")
  void life() {
    Scene scene = new Scene();
    assertThat(scene.submit()).isEqualTo("submitted");
    assertThat(scene.status("legal").progress()).isEqualTo(Progress.WAITING);
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
    assertThat(scene.status("editor"))
        .isEqualTo(new StageStatus("editor", 2, Set.of(BO), Progress.OPEN));
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed");
    assertThat(scene.status("editor").progress()).isEqualTo(Progress.SATISFIED);
    assertThat(scene.status("legal").progress()).isEqualTo(Progress.OPEN);
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed cleared");
    assertThat(scene.phase()).isEqualTo("approved");
  }

  @Test
  @DisplayName("a vote after the last that was needed is taken, and can be taken back")
  void late() {
    Scene scene = Scene.approved();
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed");
    assertThat(scene.retract(BO, "editor")).isEqualTo("vote-retracted");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.retract(CITRA, "editor")).isEqualTo("lost vote-retracted");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed cleared");
  }

  @Test
  @DisplayName("without stages submitting approves; an edit takes that away until it is submitted")
  void noStages() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("open", 1));
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.edit(BO, true)).isEqualTo("edit-noted");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.edit(BO, false)).isEqualTo("lost edit-noted");
    assertThat(scene.phase()).isEqualTo("in review");
    scene.policy = BRAND;
    assertThat(scene.submit()).isEqualTo("submitted");
    assertThat(scene.status("editor").progress()).isEqualTo(Progress.OPEN);
  }

  @Test
  @DisplayName("an edit makes every vote stale, even if it restores what was agreed to")
  void edit() {
    Scene scene = Scene.approved();
    assertThat(scene.edit(ANA, false)).isEqualTo("lost edit-noted");
    assertThat(scene.agreed("editor")).isEmpty();
    Round round = scene.state.findRound().orElseThrow();
    assertThat(round.votes()).hasSize(3).noneMatch(round::counts);
    NoteEdit restored = new NoteEdit(3, Scene.digest(1), false);
    scene.run(ANA, restored);
    assertThat(scene.agreed("editor")).isEmpty();
  }

  @Test
  @DisplayName("a cosmetic edit keeps every vote but that of who made it")
  void cosmetic() {
    Scene scene = Scene.approved();
    assertThat(scene.edit(ANA, true)).isEqualTo("edit-noted");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.agreed("editor")).containsExactly(BO, CITRA);
    assertThat(scene.edit(BO, true)).isEqualTo("lost edit-noted");
    assertThat(scene.agreed("editor")).containsExactly(CITRA);
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed cleared");
  }

  @Test
  @DisplayName("an edit is not believed to be cosmetic if the review missed the one before it")
  void missedEdit() {
    Scene scene = Scene.approved();
    scene.revision++;
    assertThat(scene.refusal(DEDE, scene.approveCommand("editor")).code())
        .isEqualTo("approval.stale-revision");
    Approve old =
        new Approve("editor", 1, Scene.digest(1)); // what the review knows, but not the post
    assertThat(scene.refusal(DEDE, old).code()).isEqualTo("approval.stale-revision");
    assertThat(scene.edit(ANA, true)).isEqualTo("lost edit-noted");
    assertThat(scene.agreed("editor")).isEmpty();
  }

  @Test
  @DisplayName("an objection outlives edits and rounds, until who raised it agrees")
  void objection() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.requestChanges(DEDE, "editor")).isEqualTo("changes-requested");
    scene.edit(ANA, false);
    assertThat(scene.submit()).isEqualTo("submitted");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.status("editor").progress()).isEqualTo(Progress.BLOCKED);
    assertThat(scene.refusal(EKA, scene.approveCommand("legal")).code())
        .isEqualTo("approval.stage-not-open");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("objection-cleared agreed");
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed cleared");
  }

  @Test
  @DisplayName(
      "an objection stands even if the policy lost its stage; clearing it approves what is agreed to")
  void clearing() {
    Scene scene = Scene.submitted(BRAND);
    scene.requestChanges(DEDE, "editor");
    scene.policy = ApprovalPolicy.of("brand", 8, Stage.of("legal"));
    scene.submit();
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.clear(DEDE, "editor")).isEqualTo("objection-cleared cleared");
  }

  @Test
  @DisplayName("a late objection takes the approval away, and the vote of who raised it")
  void lateObjection() {
    Scene scene = Scene.approved();
    assertThat(scene.requestChanges(BO, "editor")).isEqualTo("lost changes-requested");
    assertThat(scene.phase()).isEqualTo("changes");
    assertThat(scene.agreed("editor")).containsExactly(CITRA);
    assertThat(scene.requestChanges(CITRA, "editor")).isEqualTo("changes-requested");
    scene.clear(BO, "editor");
    scene.clear(CITRA, "editor");
    assertThat(scene.phase()).isEqualTo("changes");
  }

  @Test
  @DisplayName("asking for what is already so is unchanged")
  void unchanged() {
    Scene scene = Scene.submitted(BRAND);
    assertThat(scene.ask(ANA, scene.submitCommand())).isEqualTo(Decision.unchanged());
    scene.approve(BO, "editor");
    assertThat(scene.ask(BO, scene.approveCommand("editor"))).isEqualTo(Decision.unchanged());
    scene.requestChanges(CITRA, "editor");
    assertThat(scene.ask(CITRA, scene.changesCommand("editor"))).isEqualTo(Decision.unchanged());
    NoteEdit same = new NoteEdit(1, Scene.digest(1), false);
    assertThat(scene.ask(ANA, same)).isEqualTo(Decision.unchanged());
    assertThat(new Scene().ask(ANA, new NoteEdit(2, Scene.digest(2), false)))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "the votes of contributors do not count, even if the review was not told of their edit")
  void contributors() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.contributors.add(BO);
    scene.approve(CITRA, "editor");
    assertThat(scene.refusal(EKA, scene.approveCommand("legal")).code())
        .isEqualTo("approval.stage-not-open");
  }

  @Test
  @DisplayName("one person fills one place: two stages that only bo can fill are out of reach")
  void seats() {
    Scene scene = new Scene();
    Stage second = Stage.builder().id("second").rank(2).build();
    scene.policy = ApprovalPolicy.of("double", 1, Stage.of("first"), second);
    scene.electorate.put("first", Set.of(BO));
    scene.electorate.put("second", Set.of(ANA, BO));
    assertThat(scene.refusal(ANA, scene.submitCommand()).facts())
        .containsEntry("stage", "second")
        .containsEntry("needed", "1")
        .containsEntry("able", "nobody")
        .containsEntry("unable", "ana wrote part of it, bo is needed at first");
    scene.electorate.put(
        "first", Set.of(BO, CITRA)); // bo comes first, and must move for the second
    assertThat(scene.submit()).isEqualTo("submitted");
  }

  @Test
  @DisplayName("the digest of a policy is that which an independent program computed")
  void policies() {
    assertThat(BRAND.digest().hex())
        .isEqualTo("eca5c3d8a8790f6c27c87f0b46b5cf024eccc0c33ff2e8b11927d31a4ab5ab2a");
    assertThat(BRAND.label()).isEqualTo("brand/7");
    assertThat(BRAND.stages()).containsExactly(Scene.EDITOR, Scene.LEGAL);
    assertThatThrownBy(() -> ApprovalPolicy.of("brand", 7, Scene.EDITOR, Scene.EDITOR))
        .hasMessage("stages must have different ids, but editor is twice");
    assertThatThrownBy(() -> Scene.EDITOR.withAtLeast(21))
        .hasMessage("atLeast must be 1 to 20, but was 21");
    assertThatThrownBy(() -> Scene.EDITOR.withRank(0)).hasMessage("rank must be 1 to 9, but was 0");
  }

  @Test
  @DisplayName("an event tells the chain who, what and to which revision")
  void facts() {
    Scene scene = Scene.approved();
    List<ApprovalEvent> events =
        scene.ask(BO, new NoteEdit(2, Scene.digest(2), true)).orThrow();
    assertThat(events.get(0).facts()).containsEntry("cause", "edit").containsEntry("by", "bo");
    assertThat(events.get(1).facts())
        .containsEntry("kept", "citra, eka")
        .containsEntry("dropped", "bo")
        .containsEntry("digest", Scene.digest(2).hex());
    assertThatThrownBy(() -> new Approvals().evolve(new Approvals().initial(), events.get(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
