package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.CourseCommand.RebasePolicy;
import dev.gotong.base.Actor;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reviews that something else than a vote left complete: they wait for one more person to agree. */
class ConfirmationTest {
  /** The lawyers look at posts of one campaign only; neither stage minds if the campaign changes. */
  private static final ApprovalPolicy BLIND = ApprovalPolicy.of(
      "blind",
      1,
      EDITOR.withWatches(Kind.TEXT).withIgnoresConditions(true),
      LEGAL.withWhen(Condition.anyOf("campaign", "pharma")));

  /** A post of that campaign to which the editors have agreed. */
  private static Scene waitsForTheLaw(ApprovalPolicy policy) {
    Scene scene = new Scene(policy);
    scene.attributes = Setting.attributes("campaign", "pharma");
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    return scene;
  }

  /** The same after ana took it out of the campaign, so that nobody is asked who has not agreed. */
  private static Scene unconfirmed() {
    Scene scene = waitsForTheLaw(BLIND);
    scene.attributes = Setting.attributes("campaign", "spring");
    assertThat(scene.edit(ANA, Kind.CAMPAIGN)).isEqualTo("edit-noted, legal not-applicable");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.round().unconfirmed()).isTrue();
    return scene;
  }

  @Test
  void an_edit_that_leaves_a_review_complete_waits_for_one_more_vote() {
    Scene scene = unconfirmed();

    assertThat(Approvals.explain(scene.state, scene.facts(Actor.member(ANA))).missing())
        .extracting(what -> what.code())
        .containsExactly("approval.missing-confirmation");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed, cleared");
    assertThat(scene.round().unconfirmed()).isFalse();
  }

  @Test
  void whoever_agreed_already_may_confirm_it_by_saying_so_again() {
    Scene scene = unconfirmed();

    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed, cleared");
    assertThat(scene.votes("editor")).containsExactly("citra", "bo");
    scene.assertUnchanged(BO, scene.approveCommand("editor"));
  }

  @Test
  void an_abstention_confirms_nothing() {
    Scene scene = unconfirmed();

    assertThat(scene.abstain(DEDE, "editor")).isEqualTo("abstained");
    assertThat(scene.phase()).isEqualTo("in review");
  }

  @Test
  void a_vote_at_an_earlier_stage_confirms_nothing() {
    Stage last = Stage.of("last").withRank(2).withWatches(Kind.TEXT).withIgnoresConditions(true);
    Stage middle = Stage.of("middle").withRank(1).withWhen(Condition.anyOf("campaign", "pharma"));
    Scene scene = new Scene(ApprovalPolicy.of("blind", 1, BLIND.stages().get(0), middle, last));
    scene.attributes = Setting.attributes("campaign", "spring");
    scene.permitted.put("last", Set.of(EKA, MIRA));
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "last");
    scene.attributes = Setting.attributes("campaign", "pharma");
    assertThat(scene.edit(ANA, Kind.CAMPAIGN))
        .isEqualTo("lost by edit, edit-noted, middle open, last waiting");
    scene.attributes = Setting.attributes("campaign", "spring");
    scene.edit(ANA, Kind.CAMPAIGN);
    assertThat(scene.round().unconfirmed()).isTrue();

    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed");
    scene.assertUnchanged(BO, scene.approveCommand("editor"));
    assertThat(scene.approve(MIRA, "last")).isEqualTo("agreed, cleared");
  }

  @Test
  void a_review_that_waits_to_be_confirmed_and_loses_a_vote_takes_the_next_as_confirmation() {
    Scene scene = unconfirmed();

    scene.retract(BO, "editor");
    assertThat(scene.approve(DEDE, "editor")).isEqualTo("agreed, editor satisfied, cleared");
  }

  @Test
  void an_edit_may_complete_a_review_where_the_policy_says_so() {
    Scene scene =
        waitsForTheLaw(BLIND.withEdits(EditRules.builder().mayComplete(true).build()));
    scene.attributes = Setting.attributes("campaign", "spring");

    assertThat(scene.edit(ANA, Kind.CAMPAIGN))
        .isEqualTo("edit-noted, legal not-applicable, cleared");
  }

  @Test
  void an_edit_by_whose_author_an_objection_ends_waits_for_one_more_vote() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("short", 1, EDITOR.withWatches(Kind.TEXT).withChangesQuorum(2)));
    scene.requestChanges(DEDE, "editor");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");

    assertThat(scene.edit(DEDE, Kind.LINK)).isEqualTo("edit-noted, editor satisfied");
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed, cleared");
  }

  @Test
  void a_policy_that_leaves_a_review_complete_waits_for_one_more_vote() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("brand", 7, EDITOR, LEGAL));
    scene.rights.put(EKA, Set.of(ReviewRight.REBASE));
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");

    scene.policy = ApprovalPolicy.of("brand", 8, EDITOR);
    assertThat(scene.run(EKA, new RebasePolicy(8))).isEqualTo("policy-rebased");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, cleared");
  }

  @Test
  void time_that_leaves_a_review_complete_waits_for_one_more_vote() {
    Scene scene = Scene.submitted(ApprovalPolicy.of("short", 1, EDITOR.withChangesQuorum(2)));
    scene.requestChanges(DEDE, "editor");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");

    scene.roles.remove(DEDE);
    scene.permitted.put("editor", Set.of(BO, CITRA));
    scene.now = START.plus(Duration.ofHours(1));
    assertThat(scene.tick()).isEqualTo("ticked, objection-cleared, editor satisfied");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed, cleared");
  }

  /**
   * Of whom the stage asked for by name, bo wrote part of the post; citra could not agree when it opened, and can now. Nobody
   * asks for her before the stage opens anew.
   */
  private static Scene opensAnewForCitra() {
    Stage named = Stage.builder()
        .id("named")
        .addQuorum(Clause.allOf(BO, CITRA))
        .addQuorum(Clause.anyone(1))
        .changesQuorum(2)
        .build();
    Scene scene = new Scene(ApprovalPolicy.of("named", 1, named));
    scene.permitted.put("named", Set.of(BO, DEDE, EKA));
    scene.submit();
    scene.edit(BO, Kind.TEXT);
    scene.permitted.put("named", Set.of(CITRA, DEDE, EKA));
    scene.approve(CITRA, "named");
    scene.approve(EKA, "named");
    scene.requestChanges(DEDE, "named");
    assertThat(scene.status("named")).isEqualTo(StageStatus.BLOCKED);
    return scene;
  }

  @Test
  void time_that_opens_a_stage_for_those_who_agreed_approves_nothing() {
    Scene scene = opensAnewForCitra();

    scene.roles.remove(DEDE);
    assertThat(scene.tick()).isEqualTo("ticked, objection-cleared, named stalled, named satisfied");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(CITRA, "named")).isEqualTo("agreed, cleared");
  }

  @Test
  void an_edit_that_opens_a_stage_for_those_who_agreed_approves_nothing() {
    Scene scene = opensAnewForCitra();

    assertThat(scene.edit(DEDE, Kind.SCHEDULE, Kind.NOTES))
        .endsWith("named satisfied")
        .doesNotContain("cleared");
    assertThat(scene.approve(EKA, "named")).isEqualTo("agreed, cleared");
  }
}
