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
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an edit does to the votes that were cast. */
class StalenessTest {
  /** The editors look at the text, the lawyers at the link. */
  private static final ApprovalPolicy APART =
      ApprovalPolicy.of("apart", 1, EDITOR.withWatches(Kind.TEXT), LEGAL.withWatches(Kind.LINK));

  private static Scene approved(ApprovalPolicy policy) {
    Scene scene = Scene.submitted(policy);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");
    assertThat(scene.phase()).isEqualTo("approved");
    return scene;
  }

  private static ApprovalPolicy with(ApprovalPolicy policy, EditRules.Builder rules) {
    return policy.withEdits(rules.build());
  }

  @Test
  void an_edit_ends_the_votes_of_the_stages_that_watch_what_changed() {
    Scene scene = approved(APART);

    assertThat(scene.edit(ANA, Kind.LINK)).isEqualTo("lost by edit, edit-noted, legal open");
    assertThat(scene.dropped()).containsExactly("eka at legal: EDIT");
    assertThat(scene.votes("editor")).containsExactly("bo", "citra");
    assertThat(scene.approve(MIRA, "legal")).isEqualTo("agreed, legal satisfied, cleared");
  }

  @Test
  void votes_of_higher_rank_outlive_an_edit_that_they_do_not_watch() {
    Scene scene = approved(APART);

    assertThat(scene.edit(ANA, Kind.TEXT))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.votes("legal")).containsExactly("eka");
    scene.approve(BO, "editor");
    assertThat(scene.approve(DEDE, "editor"))
        .isEqualTo("agreed, editor satisfied, legal satisfied, cleared");
  }

  @Test
  void where_edits_cascade_all_votes_of_higher_rank_end_too() {
    Scene scene = approved(with(APART, EditRules.builder().cascade(true)));

    scene.edit(ANA, Kind.TEXT);
    assertThat(scene.dropped())
        .containsExactly("bo at editor: EDIT", "citra at editor: EDIT", "eka at legal: EDIT");
    assertThat(approved(with(APART, EditRules.builder().cascade(true))).edit(ANA, Kind.LINK))
        .isEqualTo("lost by edit, edit-noted, legal open");
  }

  @Test
  void under_ALL_any_edit_ends_every_vote() {
    Scene scene = approved(with(APART, EditRules.builder().staleness(Staleness.ALL)));

    assertThat(scene.edit(ANA, Kind.NOTES))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.votes("editor")).isEmpty();
    assertThat(scene.votes("legal")).isEmpty();
  }

  @Test
  void a_stage_may_see_staleness_in_its_own_way() {
    Scene strict = approved(ApprovalPolicy.of(
        "apart", 1, EDITOR.withWatches(Kind.TEXT), LEGAL.withStaleness(Staleness.ALL)));
    Scene lax = approved(with(
        ApprovalPolicy.of(
            "apart", 1, EDITOR, LEGAL.withWatches(Kind.LINK).withStaleness(Staleness.AFFECTED)),
        EditRules.builder().staleness(Staleness.ALL)));

    strict.edit(ANA, Kind.NOTES);
    assertThat(strict.dropped()).containsExactly("eka at legal: EDIT");
    lax.edit(ANA, Kind.NOTES);
    assertThat(lax.dropped()).containsExactly("bo at editor: EDIT", "citra at editor: EDIT");
  }

  @Test
  void what_is_not_published_is_not_watched_unless_a_stage_says_so() {
    Scene scene = approved(BRAND);

    assertThat(scene.edit(ANA, Kind.NOTES)).isEqualTo("edit-noted, cleared");
    assertThat(scene.round().digest()).isEqualTo(Setting.digest(2));
    assertThat(scene.phase()).isEqualTo("approved");
    for (Kind kind : Kind.values()) {
      boolean published = kind != Kind.NOTES && kind != Kind.SCHEDULE;
      assertThat(Editing.ends(BRAND, 0, Set.of(kind), false)).as(kind.name()).isEqualTo(published);
    }
  }

  @Test
  void a_cosmetic_edit_ends_nothing_and_makes_nobody_a_contributor() {
    ApprovalPolicy strictest =
        with(BRAND, EditRules.builder().staleness(Staleness.ALL).cascade(true));
    Scene scene = approved(strictest);

    assertThat(scene.editCosmetically(BO, Kind.TEXT)).isEqualTo("edit-noted, cleared");
    assertThat(scene.votes("editor")).containsExactly("bo", "citra");
    assertThat(scene.round().contributors()).containsExactly(ANA);
    assertThat(Approvals.findBar(scene.state, scene.facts(Actor.automation()), Setting.BLOG))
        .isEmpty();
  }

  @Test
  void the_editor_of_a_post_loses_their_votes_whatever_they_changed() {
    Scene scene = approved(APART);

    assertThat(scene.edit(BO, Kind.NOTES))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.dropped()).containsExactly("bo at editor: CONTRIBUTED");
    assertThat(scene.refused(BO, scene.approveCommand("editor"))).isEqualTo("self-approval");
    assertThat(scene.approve(DEDE, "editor"))
        .isEqualTo("agreed, editor satisfied, legal satisfied, cleared");
  }

  @Test
  void an_edit_is_believed_only_if_the_review_knows_the_one_before() {
    Scene scene = approved(APART);

    scene.editUntold(ANA, true);
    assertThat(scene.editCosmetically(ANA, Kind.NOTES))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.dropped()).hasSize(3).allMatch(vote -> vote.endsWith(": EDIT"));
  }

  @Test
  void whoever_made_an_edit_that_the_review_missed_loses_their_votes_too() {
    Scene scene =
        approved(ApprovalPolicy.of("blind", 1, EDITOR.withWatches(), LEGAL.withWatches()));

    scene.editUntold(BO, false);
    assertThat(scene.edit(ANA, Kind.TEXT))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.dropped()).containsExactly("bo at editor: CONTRIBUTED");
  }

  @Test
  void an_edit_of_which_the_review_was_not_told_lets_nobody_vote() {
    Scene scene = Scene.submitted(BRAND);

    scene.editUntold(ANA, true);
    assertThat(scene.refused(BO, scene.approveCommand("editor"))).isEqualTo("stale-revision");
    assertThat(scene.refused(BO, new VoteCommand.Approve("editor", 1, Setting.digest(1))))
        .isEqualTo("stale-revision");
  }

  @Test
  void content_that_comes_back_does_not_bring_votes_back() {
    Scene scene = approved(BRAND);

    scene.edit(ANA, Kind.TEXT);
    scene.revision++;
    assertThat(scene.run(
            ANA,
            new CourseCommand.NoteEdit(
                3, Setting.digest(1), scene.noteEdit(false, Kind.TEXT).facets(), false)))
        .isEqualTo("edit-noted");
    assertThat(scene.votes("editor")).isEmpty();
  }

  @Test
  void a_slot_that_moves_ends_the_votes_of_who_watches_it_and_of_nobody_else() {
    Scene scene = approved(
        ApprovalPolicy.of("apart", 1, EDITOR, LEGAL.withWatches(Kind.TEXT, Kind.SCHEDULE)));

    assertThat(scene.moveSlot(BO, START.plus(Duration.ofDays(2))))
        .isEqualTo("lost by edit, edit-noted, legal open");
    assertThat(scene.dropped()).containsExactly("eka at legal: EDIT");
    assertThat(scene.round().contributors()).containsExactly(ANA);
    assertThat(scene.votes("editor")).containsExactly("bo", "citra");
  }

  @Test
  void a_slot_that_moves_does_not_cascade() {
    Scene scene = approved(with(
        ApprovalPolicy.of(
            "apart", 1, EDITOR.withWatches(Kind.SCHEDULE), LEGAL.withWatches(Kind.TEXT)),
        EditRules.builder().cascade(true)));

    scene.moveSlot(BO, START.plus(Duration.ofDays(2)));

    assertThat(scene.dropped()).containsExactly("bo at editor: EDIT", "citra at editor: EDIT");
    assertThat(scene.votes("legal")).containsExactly("eka");
  }

  @Test
  void a_slot_that_moves_is_nothing_to_a_draft_that_was_withdrawn() {
    Scene scene = new Scene(BRAND);
    scene.run(ANA, new CourseCommand.Withdraw("the event is off"));

    assertThat(scene.moveSlot(BO, START.plus(Duration.ofDays(2)))).isEqualTo("unchanged");
  }

  @Test
  void a_slot_that_moves_is_nothing_to_a_review_that_does_not_watch_it() {
    ApprovalPolicy all =
        with(BRAND, EditRules.builder().staleness(Staleness.ALL).locked(true));
    Scene scene = approved(all);

    assertThat(scene.moveSlot(BO, START.plus(Duration.ofDays(2)))).isEqualTo("unchanged");
  }

  @Test
  void what_a_condition_reads_is_watched_by_every_stage() {
    ApprovalPolicy paid = ApprovalPolicy.of(
        "paid",
        1,
        EDITOR.withWatches(Kind.TEXT),
        LEGAL.withWatches(Kind.LINK).withWhen(Condition.anyOf("campaign", "spring", "summer")));
    Scene scene = new Scene(paid);
    scene.attributes = Setting.attributes("campaign", "spring");
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");

    scene.attributes = Setting.attributes("campaign", "summer");
    assertThat(scene.edit(ANA, Kind.CAMPAIGN))
        .isEqualTo("lost by edit, edit-noted, editor open, legal waiting");
    assertThat(scene.votes("legal")).isEmpty();
  }

  @Test
  void a_stage_may_ignore_what_conditions_read() {
    ApprovalPolicy paid = ApprovalPolicy.of(
        "paid",
        1,
        EDITOR.withWatches(Kind.TEXT).withIgnoresConditions(true),
        LEGAL.withWatches(Kind.LINK).withWhen(Condition.anyOf("campaign", "spring", "summer")));
    Scene scene = new Scene(paid);
    scene.attributes = Setting.attributes("campaign", "spring");
    scene.submit();
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");

    scene.attributes = Setting.attributes("campaign", "summer");
    assertThat(scene.edit(ANA, Kind.CAMPAIGN)).isEqualTo("lost by edit, edit-noted, legal open");
  }

  @Test
  void a_locked_post_cannot_be_edited_while_it_is_in_review_or_approved() {
    ApprovalPolicy locked = with(BRAND, EditRules.builder().locked(true));
    Scene review = Scene.submitted(locked);
    Scene approved = approved(locked);

    review.editUntold(ANA, true);
    assertThat(review.refused(ANA, review.noteEdit(true, Kind.TEXT))).isEqualTo("locked");
    approved.editUntold(ANA, false);
    assertThat(approved.refused(ANA, approved.noteEdit(false, Kind.NOTES))).isEqualTo("locked");

    Scene back = Scene.submitted(locked);
    back.requestChanges(BO, "editor");
    assertThat(back.edit(ANA, Kind.TEXT)).isEqualTo("edit-noted");
    assertThat(back.submit()).isEqualTo("submitted, editor open");
  }
}
