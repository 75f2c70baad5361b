package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.LEGAL;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.post.Facet.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Votes of people who had an earlier revision before them. */
class OlderVotesTest {
  private static final Approve FIRST_SEEN = new Approve("editor", 1, Setting.digest(1));

  /** The editors look at the text, the lawyers at the link. */
  private static final ApprovalPolicy APART =
      ApprovalPolicy.of("apart", 1, EDITOR.withWatches(Kind.TEXT), LEGAL.withWatches(Kind.LINK));

  private static Scene submitted(EditRules.Builder rules) {
    return Scene.submitted(APART.withEdits(rules.build()));
  }

  @Test
  void a_vote_for_an_earlier_revision_counts_if_nothing_that_matters_to_the_stage_has_changed() {
    Scene scene = Scene.submitted(APART);

    scene.edit(ANA, Kind.LINK);
    scene.editCosmetically(ANA, Kind.TEXT);
    assertThat(scene.run(BO, FIRST_SEEN)).isEqualTo("agreed");
    assertThat(scene.run(CITRA, FIRST_SEEN)).isEqualTo("agreed, editor satisfied, legal open");
    assertThat(scene.round().votes()).extracting(Vote::revision).containsExactly(1, 1);
    scene.approve(EKA, "legal");
    assertThat(scene.phase()).isEqualTo("approved");
  }

  @Test
  void a_vote_for_an_earlier_revision_is_refused_if_what_the_stage_watches_has_changed() {
    Scene scene = Scene.submitted(APART);

    scene.edit(ANA, Kind.TEXT);
    scene.edit(ANA, Kind.LINK);
    assertThat(scene.refused(BO, FIRST_SEEN)).isEqualTo("stale-revision");
    assertThat(scene.refused(BO, new Approve("editor", 1, Setting.digest(2))))
        .isEqualTo("stale-revision");
    assertThat(scene.run(BO, new Approve("editor", 2, Setting.digest(2)))).isEqualTo("agreed");
  }

  @Test
  void a_vote_for_what_was_never_under_review_is_refused() {
    Scene scene = Scene.submitted(APART);

    assertThat(scene.refused(BO, new Approve("editor", 1, Setting.digest(2))))
        .isEqualTo("stale-revision");
    assertThat(scene.refused(BO, new Approve("editor", 2, Setting.digest(1))))
        .isEqualTo("stale-revision");
  }

  @Test
  void a_vote_for_a_revision_of_the_round_before_is_refused() {
    Scene scene = Scene.submitted(APART);

    scene.requestChanges(CITRA, "editor");
    scene.edit(ANA, Kind.LINK);
    scene.submit();
    assertThat(scene.refused(BO, FIRST_SEEN)).isEqualTo("stale-revision");
  }

  @Test
  void a_policy_may_refuse_every_vote_for_an_earlier_revision() {
    Scene scene = submitted(EditRules.builder().olderVotes(false));

    scene.editCosmetically(ANA, Kind.LINK);
    assertThat(scene.refused(BO, FIRST_SEEN)).isEqualTo("stale-revision");
    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
  }

  @Test
  void under_ALL_every_edit_that_is_not_cosmetic_matters() {
    Scene scene = submitted(EditRules.builder().staleness(Staleness.ALL));

    scene.editCosmetically(ANA, Kind.TEXT);
    scene.edit(ANA, Kind.NOTES);
    assertThat(scene.refused(BO, FIRST_SEEN)).isEqualTo("stale-revision");
  }

  @Test
  void where_edits_cascade_an_edit_that_ends_votes_bars_older_ones() {
    Scene scene = submitted(EditRules.builder().cascade(true));

    scene.edit(ANA, Kind.TEXT);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    assertThat(scene.refused(EKA, new Approve("legal", 1, Setting.digest(1))))
        .isEqualTo("stale-revision");
    assertThat(scene.approve(EKA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void an_edit_after_one_that_the_review_missed_may_have_changed_anything() {
    Scene scene = Scene.submitted(APART);

    scene.editUntold(ANA, false); // it changed the text, say
    scene.edit(ANA, Kind.LINK);
    assertThat(scene.refused(BO, FIRST_SEEN)).isEqualTo("stale-revision");
  }

  @Test
  void a_slot_that_moved_bars_older_votes_of_those_who_watch_it() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("apart", 1, EDITOR.withWatches(Kind.TEXT, Kind.SCHEDULE), LEGAL));

    scene.moveSlot(ANA, START.plus(Duration.ofDays(3)));
    assertThat(scene.run(BO, FIRST_SEEN)).isEqualTo("agreed"); // the content is as it was
    scene.edit(ANA, Kind.LINK);
    assertThat(scene.refused(CITRA, FIRST_SEEN)).isEqualTo("stale-revision");
  }

  @Test
  void an_objection_to_an_earlier_revision_follows_the_same_rule() {
    Scene scene = Scene.submitted(APART);
    VoteCommand.RequestChanges old = scene.changesCommand("editor");

    scene.edit(ANA, Kind.LINK);
    assertThat(scene.run(BO, old)).contains("changes-requested");
    Scene stale = Scene.submitted(APART);
    stale.edit(ANA, Kind.TEXT);
    assertThat(stale.refused(BO, old)).isEqualTo("stale-revision");
  }
}
