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
import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.approval.PowerCommand.EndDelegation;
import dev.gotong.approval.VoteCommand.ClearObjection;
import dev.gotong.approval.VoteCommand.RetractVote;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.base.Actor;
import dev.gotong.house.Golden;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Taking back what was said: what is told of it, and what else stays as it was. */
class TakingBackTest {
  private static final Actor SERVICE = new Actor.Service("crm");

  @Test
  void whoever_has_no_vote_there_reads_where_they_have_one_and_nothing_of_others() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("flat", 1, EDITOR, Stage.of("press")));
    scene.approve(BO, "editor");
    scene.approve(DEDE, "press");

    assertThat(scene.refusal(BO, new RetractVote("press")).message())
        .endsWith("where bo has one: editor");
    assertThat(scene.refusal(CITRA, new RetractVote("press")).message())
        .endsWith("where citra has one: nowhere");
  }

  @Test
  void only_a_person_takes_a_vote_back_or_opens_a_post_again() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    assertThat(code(scene, new RetractVote("editor"))).isEqualTo("approval.not-a-member");
    scene.run(ANA, new Withdraw("later"));
    assertThat(code(scene, new Reopen())).isEqualTo("approval.forbidden");
  }

  private static String code(Scene scene, ApprovalCommand command) {
    return Golden.refusal(Scene.APPROVALS.decide(scene.state, command, scene.facts(SERVICE)))
        .code();
  }

  @Test
  void who_objects_at_another_stage_is_not_among_those_who_object_there() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("flat", 1, EDITOR.withVeto(Stage.Veto.STICKY), LEGAL.withRank(0)));
    scene.rights.put(MIRA, Set.of(ReviewRight.CLEAR_OBJECTIONS));
    scene.veto(BO, "editor");
    scene.veto(EKA, "legal");

    assertThat(scene.refusal(MIRA, new ClearObjection("editor", EKA)).message())
        .endsWith("who objects there: bo");
  }

  @Test
  void it_is_told_whether_an_objector_took_an_objection_back_or_somebody_cleared_it() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("flat", 1, EDITOR.withVeto(Stage.Veto.STICKY), LEGAL));
    scene.rights.put(MIRA, Set.of(ReviewRight.CLEAR_OBJECTIONS));
    scene.veto(BO, "editor");

    ClearObjection clear = new ClearObjection("editor", BO);
    assertThat(scene.ask(BO, clear).orThrow())
        .startsWith(new ObjectionCleared("editor", BO, ObjectionCleared.How.TAKEN_BACK));
    assertThat(scene.ask(MIRA, clear).orThrow())
        .startsWith(new ObjectionCleared("editor", BO, ObjectionCleared.How.CLEARED));
  }

  @Test
  void ending_that_somebody_stands_in_leaves_those_who_do_so_for_others_or_elsewhere() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("flat", 1, EDITOR, Stage.of("press")));
    scene.run(BO, new Delegate("editor", BO, DEDE, Samples.LATER));
    scene.run(BO, new Delegate("press", BO, DEDE, Samples.LATER));
    scene.run(CITRA, new Delegate("editor", CITRA, DEDE, Samples.LATER));

    scene.assertUnchanged(DEDE, delegationOfDede(scene));
    assertThat(scene.run(BO, new EndDelegation("editor", BO))).isEqualTo("delegation-ended");
    assertThat(scene.round().delegations())
        .isEqualTo(List.of(
            Delegation.of("press", BO, DEDE, Samples.LATER),
            Delegation.of("editor", CITRA, DEDE, Samples.LATER)));
    scene.assertUnchanged(BO, new EndDelegation("editor", BO));
  }

  /** Nobody stands in for dede, though somebody does for others at that stage. */
  private static EndDelegation delegationOfDede(Scene scene) {
    assertThat(scene.round().delegations()).hasSize(3);
    return new EndDelegation("editor", DEDE);
  }

  @Test
  void somebody_may_abstain_for_who_is_away() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE));

    assertThat(scene.run(DEDE, new VoteCommand.Abstain("editor", 1, scene.digest()).onBehalfOf(BO)))
        .startsWith("abstained");
    assertThat(scene.votes("editor")).containsExactly("dede for bo");
  }

  @Test
  void whoever_speaks_on_behalf_of_themselves_speaks_for_themselves() {
    Scene scene = Scene.submitted(BRAND);

    assertThat(scene.approveFor(BO, BO, "editor")).isEqualTo("agreed");
    assertThat(scene.votes("editor")).containsExactly("bo");
  }

  @Test
  void who_agreed_is_told_apart_from_who_abstained() {
    Scene scene = Scene.submitted(BRAND);
    scene.approve(BO, "editor");
    scene.abstain(CITRA, "editor");

    assertThat(Approvals.explain(scene.state, scene.facts(Actor.member(ANA))).describe())
        .contains("  agreed: bo", "  abstained: citra");
  }

  @Test
  void nobody_is_asked_while_a_post_waits_for_changes_or_is_closed() {
    Scene scene = Scene.submitted(BRAND);
    scene.requestChanges(BO, "editor");
    assertThat(scene.report("editor").canAct()).isEmpty();
    assertThat(scene.report("editor").cannot()).isEmpty();
    scene.run(ANA, new Withdraw("later"));
    assertThat(scene.report("editor").cannot()).isEmpty();
  }
}
