package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BLOG;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalPolicy.OnLate;
import dev.gotong.approval.ApprovalPolicy.ReopenRejected;
import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.CourseCommand.RebasePolicy;
import dev.gotong.approval.CourseCommand.Reopen;
import dev.gotong.approval.CourseCommand.Withdraw;
import dev.gotong.base.Actor;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a review ends early, begins again, and goes on under another policy. */
class CourseTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);
  private static final Withdraw WITHDRAW = new Withdraw("the offer has ended");

  private static Scene rejected(ReopenRejected who) {
    Scene scene = Scene.submitted(BRAND.withReopenRejected(who));
    scene.rights.put(BO, Set.of(ReviewRight.REJECT));
    scene.rights.put(MIRA, Set.of(ReviewRight.REOPEN));
    scene.approve(CITRA, "editor");
    scene.veto(BO, "editor");
    return scene;
  }

  @Test
  void the_author_or_somebody_with_the_right_withdraws_a_post() {
    Scene scene = Scene.approved();

    assertThat(scene.refused(BO, WITHDRAW)).isEqualTo("forbidden");
    assertThat(scene.run(ANA, WITHDRAW)).isEqualTo("lost by closed, withdrawn");
    assertThat(scene.phase()).isEqualTo("withdrawn");
    Scene other = Scene.submitted(BRAND);
    other.rights.put(BO, Set.of(ReviewRight.WITHDRAW));
    assertThat(other.run(BO, WITHDRAW)).isEqualTo("withdrawn");
  }

  @Test
  void a_draft_is_withdrawn_too_and_what_has_ended_is_not() {
    Scene draft = new Scene(BRAND);
    assertThat(draft.run(ANA, WITHDRAW)).isEqualTo("withdrawn");
    draft.assertUnchanged(ANA, WITHDRAW);
    Scene rejected = rejected(ReopenRejected.AUTHOR);
    assertThat(rejected.refused(ANA, WITHDRAW)).isEqualTo("wrong-phase");
  }

  @Test
  void a_withdrawn_draft_has_no_review_that_a_slot_could_matter_to() {
    Scene draft = new Scene(BRAND);
    draft.run(ANA, WITHDRAW);

    assertThat(draft.moveSlot(ANA, START.plus(Duration.ofDays(1)))).isEqualTo("unchanged");
    draft.editUntold(ANA, false);
    assertThat(draft.refused(ANA, draft.noteEdit(false, Kind.TEXT))).isEqualTo("wrong-phase");
    assertThat(draft.run(ANA, new Reopen())).isEqualTo("reopened");
    assertThat(draft.submit()).isEqualTo("submitted, editor open");
  }

  @Test
  void what_was_withdrawn_is_opened_again_by_its_author_or_somebody_with_the_right() {
    Scene scene = Scene.approved();
    scene.run(ANA, WITHDRAW);

    assertThat(scene.refused(BO, new Reopen())).isEqualTo("forbidden");
    assertThat(scene.run(ANA, new Reopen())).isEqualTo("reopened");
    assertThat(scene.phase()).isEqualTo("a draft");
    scene.run(ANA, WITHDRAW);
    scene.rights.put(BO, Set.of(ReviewRight.REOPEN));
    assertThat(scene.run(BO, new Reopen())).isEqualTo("reopened");
    assertThat(scene.refused(ANA, new Reopen())).isEqualTo("wrong-phase");
  }

  @Test
  void what_has_expired_is_opened_again_by_its_author() {
    Scene scene = new Scene(BRAND.withOnLate(OnLate.EXPIRE));
    scene.slot = Optional.of(START.plus(Duration.ofDays(1)));
    scene.submit();
    scene.now = START.plus(Duration.ofDays(1));
    scene.tick();

    assertThat(scene.refused(BO, new Reopen())).isEqualTo("forbidden");
    assertThat(scene.run(ANA, new Reopen())).isEqualTo("reopened");
    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("slot-passed");
  }

  @Test
  void a_rejected_post_is_opened_again_by_whom_the_policy_names() {
    assertThat(whoReopens(ReopenRejected.AUTHOR)).containsExactly(ANA, MIRA);
    assertThat(whoReopens(ReopenRejected.REJECTER)).containsExactly(BO, MIRA);
    assertThat(whoReopens(ReopenRejected.MANAGER)).containsExactly(MIRA);
  }

  private static List<PersonId> whoReopens(ReopenRejected policy) {
    return Stream.of(ANA, BO, CITRA, MIRA)
        .filter(p -> rejected(policy).ask(p, new Reopen()) instanceof Decision.Accepted)
        .toList();
  }

  @Test
  void no_vote_of_before_counts_after_a_post_was_opened_again() {
    Scene scene = Scene.approved();
    scene.run(ANA, WITHDRAW);
    scene.run(ANA, new Reopen());

    assertThat(scene.refused(DEDE, scene.approveCommand("editor"))).isEqualTo("wrong-phase");
    assertThat(scene.submit()).isEqualTo("submitted, editor open");
    assertThat(scene.round().number()).isEqualTo(2);
    assertThat(scene.round().votes()).isEmpty();
  }

  @Test
  void requests_for_changes_stand_after_a_post_was_opened_again() {
    Scene scene = Scene.submitted(BRAND);
    scene.requestChanges(DEDE, "editor");
    scene.run(ANA, WITHDRAW);
    scene.run(ANA, new Reopen());
    scene.submit();

    assertThat(scene.objections()).containsExactly("dede at editor");
    scene.approve(BO, "editor");
    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed");
  }

  @Test
  void a_post_is_submitted_as_it_stands_and_before_its_slot() {
    Scene scene = new Scene(BRAND);
    assertThat(scene.refused(ANA, new CourseCommand.Submit(2, Setting.digest(2))))
        .isEqualTo("stale-revision");

    scene.slot = Optional.of(START);
    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("slot-passed");
    scene.now = START.minus(MICRO);
    assertThat(scene.submit()).isEqualTo("submitted, editor open");
    assertThat(scene.refused(ANA, new CourseCommand.Submit(2, Setting.digest(2))))
        .isEqualTo("wrong-phase");
  }

  @Test
  void a_review_goes_on_under_another_policy_with_the_votes_at_stages_that_are_the_same() {
    Scene scene = Scene.approved();
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    scene.policy = ApprovalPolicy.of("brand", 8, EDITOR, LEGAL.withVeto(Stage.Veto.NONE));

    assertThat(scene.refused(BO, new RebasePolicy(8))).isEqualTo("forbidden");
    assertThat(scene.refused(DEDE, new RebasePolicy(7))).isEqualTo("stale-policy");
    assertThat(scene.run(DEDE, new RebasePolicy(8)))
        .isEqualTo("lost by policy, policy-rebased, legal open");
    assertThat(scene.votes("editor")).containsExactly("bo", "citra");
    assertThat(scene.dropped()).containsExactly("eka at legal: POLICY");
    scene.assertUnchanged(DEDE, new RebasePolicy(8));
    assertThat(scene.approve(MIRA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void a_review_that_loses_nothing_under_another_policy_stays_approved() {
    Scene scene = Scene.approved();
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    scene.policy = BRAND.withVersion(8).withLateObjection(false);

    assertThat(scene.run(DEDE, new RebasePolicy(8))).isEqualTo("policy-rebased");
    assertThat(scene.phase()).isEqualTo("approved");
    assertThat(scene.round().policy().version()).isEqualTo(8);
  }

  @Test
  void another_policy_ends_an_override() {
    Scene scene = Scene.submitted(
        BRAND.withOverrides(OverrideRules.builder().dualControl(false).build()));
    scene.rights.put(DEDE, EnumSet.allOf(ReviewRight.class));
    scene.run(
        DEDE,
        new PowerCommand.OverrideStages(
            Set.of("legal", "editor"),
            1,
            Setting.digest(1),
            "The old town burns: people must know.",
            Optional.empty()));
    scene.policy = scene.policy.withVersion(8);

    assertThat(scene.run(DEDE, new RebasePolicy(8)))
        .isEqualTo("lost by policy, policy-rebased, editor open, legal waiting");
  }

  @Test
  void a_stage_that_is_new_has_all_its_time() {
    Sla sla = Sla.builder().dueIn(Duration.ofHours(8)).build();
    Scene scene = Scene.submitted(BRAND);
    scene.rights.put(DEDE, Set.of(ReviewRight.REBASE));
    scene.policy = ApprovalPolicy.of("brand", 8, EDITOR.withSla(sla), LEGAL);

    scene.now = START.plus(Duration.ofHours(5));
    scene.run(DEDE, new RebasePolicy(8));
    assertThat(scene.report("editor").deadline()).contains(START.plus(Duration.ofHours(13)));
  }

  @Test
  void votes_of_an_account_in_wrong_hands_are_struck() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE));
    scene.approveFor(BO, DEDE, "editor");
    scene.approve(CITRA, "editor");
    scene.rights.put(MIRA, Set.of(ReviewRight.INVALIDATE));
    PowerCommand.InvalidateVotes dede = new PowerCommand.InvalidateVotes(DEDE, "phished");

    assertThat(scene.refused(CITRA, dede)).isEqualTo("forbidden");
    assertThat(scene.run(MIRA, dede)).isEqualTo("votes-invalidated, editor open, legal waiting");
    assertThat(scene.dropped()).containsExactly("dede at editor: INVALIDATED");
    scene.assertUnchanged(MIRA, dede);
    scene.approveFor(BO, DEDE, "editor");
    assertThat(scene.run(MIRA, new PowerCommand.InvalidateVotes(BO, "phished")))
        .isEqualTo("votes-invalidated, editor open, legal waiting");
  }

  @Test
  void what_is_on_its_way_or_out_is_not_touched_any_more() {
    Scene scene = Scene.approved();
    scene.rights.put(DEDE, EnumSet.allOf(ReviewRight.class));
    scene.policy = BRAND.withVersion(8);
    scene.frozen = true;

    for (ApprovalCommand command : List.<ApprovalCommand>of(
        scene.approveCommand("editor"),
        new VoteCommand.Abstain("editor", 1, Setting.digest(1)),
        scene.changesCommand("editor"),
        scene.vetoCommand("editor"),
        new VoteCommand.RetractVote("editor"),
        new VoteCommand.ClearObjection("editor", BO),
        WITHDRAW,
        new RebasePolicy(8),
        new PowerCommand.InvalidateVotes(BO, "phished"),
        new PowerCommand.Delegate("editor", BO, CITRA, START.plus(Duration.ofDays(1))),
        new PowerCommand.EndDelegation("editor", BO),
        new CourseCommand.NoteEdit(2, Setting.digest(2), Set.of(), true))) {
      assertThat(scene.refused(DEDE, command))
          .as(command.toString())
          .isEqualTo("publishing-in-progress");
    }
    assertThat(scene.run(Actor.automation(), new NoteDispatch(BLOG))).isEqualTo("unchanged");
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void nothing_begins_or_begins_again_while_the_post_is_on_its_way() {
    Scene draft = new Scene(BRAND);
    Scene closed = Scene.submitted(BRAND);
    closed.run(ANA, WITHDRAW);
    Scene review = Scene.submitted(BRAND);
    review.rights.put(DEDE, EnumSet.allOf(ReviewRight.class));
    draft.frozen = true;
    closed.frozen = true;
    review.frozen = true;

    assertThat(draft.refused(ANA, draft.submitCommand())).isEqualTo("publishing-in-progress");
    assertThat(draft.refused(ANA, WITHDRAW)).isEqualTo("publishing-in-progress");
    assertThat(closed.refused(ANA, new Reopen())).isEqualTo("publishing-in-progress");
    assertThat(review.refused(
            DEDE,
            new PowerCommand.OverrideStages(
                Set.of("legal"), 1, Setting.digest(1), "because", Optional.empty())))
        .isEqualTo("publishing-in-progress");
    assertThat(review.refused(DEDE, new PowerCommand.ConfirmOverride(1, Setting.digest(1))))
        .isEqualTo("publishing-in-progress");
  }
}
