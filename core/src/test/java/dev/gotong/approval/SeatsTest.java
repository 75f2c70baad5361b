package dev.gotong.approval;

import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EDITOR;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet.Kind;
import dev.gotong.predicate.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is needed where, when one person could be counted at several places. */
class SeatsTest {

  @Test
  void a_stage_that_does_not_apply_keeps_nobody_from_a_stage_that_does() {
    Stage board = EDITOR.withId("board").withWhen(Condition.anyOf("sponsored", "yes"));
    Scene scene = new Scene(ApprovalPolicy.of("paid", 1, board, EDITOR));

    scene.attributes =
        Setting.attributes("sponsored", "yes"); // two at each, and only three are there
    assertThat(scene.refused(Setting.ANA, scene.submitCommand())).isEqualTo("quorum-unreachable");
    scene.attributes = Setting.attributes("sponsored", "no");
    assertThat(scene.submit()).isEqualTo("submitted, board not-applicable, editor open");
  }

  @Test
  void where_one_may_count_at_several_stages_each_clause_counts_whoever_agrees_elsewhere() {
    Stage board = Stage.builder()
        .id("board")
        .addQuorum(Clause.role("editor", 1), Clause.anyone(1))
        .mayFillSeveral(true)
        .build();
    Scene scene = Scene.submitted(ApprovalPolicy.of("board", 1, board, Stage.of("press"))
        .withSeparation(Separation.standard().withDistinctAcrossStages(false)));

    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied");
    assertThat(scene.approve(BO, "press")).isEqualTo("agreed, press satisfied, cleared");
  }

  @Test
  void a_stage_that_was_said_to_be_open_is_not_said_so_again_when_another_asks_for_names() {
    Stage named = Stage.builder().id("board").addQuorum(Clause.allOf(BO)).build();
    Scene scene = new Scene(ApprovalPolicy.of("named", 1, named, Stage.of("press")));

    assertThat(scene.submit()).isEqualTo("submitted, board open, press open");
  }

  @Test
  void a_vote_of_one_of_those_who_are_away_leaves_a_stage_stalled_that_needs_two() {
    Scene scene = Scene.submitted(Setting.BRAND);
    List.of(BO, CITRA, DEDE).forEach(editor -> scene.away.put(editor, "leave"));
    assertThat(scene.tick()).isEqualTo("ticked, editor stalled");

    assertThat(scene.approve(BO, "editor")).isEqualTo("agreed");
    assertThat(scene.status("editor")).isEqualTo(StageStatus.STALLED);
  }

  @Test
  void a_vote_for_oneself_may_stall_a_stage_whose_places_are_not_all_alike() {
    Stage both = Stage.builder()
        .id("legal")
        .addQuorum(Clause.role("legal", 1), Clause.anyone(1))
        .build();
    Scene scene = new Scene(ApprovalPolicy.of("both", 1, both));
    scene.permitted.put("legal", Set.of(MIRA, CITRA, DEDE));
    scene.away.put(MIRA, "ill");
    scene.backups.put(MIRA, List.of(CITRA));
    assertThat(scene.submit()).isEqualTo("submitted, legal open");

    assertThat(scene.approve(CITRA, "legal")).isEqualTo("agreed, legal stalled");
  }

  @Test
  void edits_cascade_to_higher_ranks_and_not_to_a_stage_of_the_same_rank() {
    ApprovalPolicy flat = ApprovalPolicy.of(
            "flat",
            1,
            Stage.of("press").withWatches(Kind.LINK),
            Stage.of("review").withWatches(Kind.TEXT))
        .withEdits(EditRules.builder().cascade(true).build());
    Scene scene = Scene.submitted(flat);
    scene.approve(BO, "press");
    scene.approve(CITRA, "review");

    scene.edit(Setting.ANA, Kind.TEXT);
    assertThat(scene.dropped()).containsExactly("citra at review: EDIT");
    assertThat(scene.votes("press")).containsExactly("bo");
  }

  @Test
  void people_are_kept_in_the_order_of_their_ids_and_copied_only_to_be_put_so() {
    Set<PersonId> ordered = ImmutableSet.of(BO, CITRA, EKA);
    assertThat(People.inOrder(ordered)).isSameAs(ordered);
    Set<PersonId> one = ImmutableSet.of(EKA);
    assertThat(People.inOrder(one)).isSameAs(one);
    assertThat(People.inOrder(ImmutableSet.of(EKA, BO))).containsExactly(BO, EKA);
    assertThat(People.inOrder(ImmutableSet.of(EKA, BO, CITRA))).containsExactly(BO, CITRA, EKA);
    assertThat(People.inOrder(ImmutableSortedSet.of(EKA, BO)))
        .containsExactly(BO, EKA)
        .isNotInstanceOf(ImmutableSortedSet.class);
    assertThat(People.inOrder(Set.of(EKA, BO))).isInstanceOf(ImmutableSet.class);
  }

  @Test
  void a_round_does_not_change_with_the_lists_that_it_was_made_of() {
    List<Delegation> list = new ArrayList<>();
    RoundRecord record = new RoundRecord(
        Optional.empty(),
        List.of(),
        list,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
    list.add(Delegation.of("editor", BO, CITRA, Samples.LATER));
    assertThat(record.delegations()).isEmpty();
  }

  @Test
  void one_too_many_of_a_role_does_not_stand_in_for_one_too_few_of_another() {
    Stage board = Stage.builder()
        .id("board")
        .addQuorum(Clause.role("editor", 1), Clause.role("legal", 2))
        .build();
    Scene scene = new Scene(ApprovalPolicy.of("board", 1, board));
    scene.permitted.put("board", Set.of(BO, CITRA, EKA, MIRA));
    scene.submit();

    scene.approve(BO, "board");
    scene.approve(CITRA, "board");
    assertThat(scene.approve(EKA, "board")).isEqualTo("agreed");
    assertThat(scene.approve(MIRA, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void whoever_was_moved_to_another_stage_is_not_moved_on_as_if_they_had_stayed() {
    Scene scene = Scene.submitted(
        ApprovalPolicy.of("three", 1, Stage.of("first"), Stage.of("second"), Stage.of("third")));
    List.of("first", "second", "third").forEach(stage -> scene.approve(BO, stage));

    assertThat(scene.approve(CITRA, "first")).isEqualTo("agreed, second satisfied");
    assertThat(scene.approve(DEDE, "first")).isEqualTo("agreed"); // bo cannot be at two stages
    assertThat(scene.status("third")).isEqualTo(StageStatus.OPEN);
  }

  @Test
  void stages_of_one_higher_rank_do_not_wait_for_each_other() {
    Scene scene = Scene.submitted(ApprovalPolicy.of(
        "ranks",
        1,
        Stage.of("first"),
        Stage.of("law").withRank(1).withVeto(Stage.Veto.STICKY),
        Stage.of("press").withRank(1).withVeto(Stage.Veto.STICKY)));
    scene.approve(BO, "first");
    scene.veto(CITRA, "law");
    scene.veto(DEDE, "press");

    assertThat(scene.status("press")).isEqualTo(StageStatus.BLOCKED);
    assertThat(scene.approve(DEDE, "press")).isEqualTo("agreed, press satisfied");
  }

  @Test
  void whom_a_stage_asked_for_by_name_first_it_asks_for_when_it_opens_again() {
    Stage named = Stage.builder().id("board").addQuorum(Clause.allOf(BO, CITRA)).build();
    Scene scene = new Scene(ApprovalPolicy.of("named", 1, named));
    scene.permitted.put("board", Set.of(CITRA, DEDE));
    scene.submit();
    scene.approve(CITRA, "board");

    scene.permitted.put("board", Set.of(BO, CITRA, DEDE)); // too late for bo
    assertThat(scene.retract(CITRA, "board"))
        .isEqualTo("lost by retraction, vote-retracted, board open");
    assertThat(scene.round().record(0).expected()).containsExactly(CITRA);
  }

  @Test
  void whoever_a_stage_asks_for_no_more_is_counted_where_else_they_agreed() {
    Stage board = Stage.builder()
        .id("board")
        .addQuorum(Clause.allOf(BO, DEDE), Clause.role("legal", 1))
        .watches(Set.of(Kind.LINK))
        .build();
    Scene scene =
        new Scene(ApprovalPolicy.of("board", 1, board, Stage.of("press").withWatches(Kind.LINK))
            .withOverrides(OverrideRules.builder().dualControl(false).build()));
    scene.permitted.put("press", Set.of(BO, MIRA));
    scene.permitted.put("board", Set.of(BO, DEDE, EKA));
    scene.submit();
    scene.rights.put(CITRA, Set.of(ReviewRight.OVERRIDE));
    scene.run(CITRA, overrideBoard(scene));
    assertThat(scene.approve(BO, "press")).isEqualTo("agreed, press satisfied, cleared");
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed");

    scene.permitted.put(
        "board", Set.of(CITRA)); // bo is not asked there any more, nor dede, who edits
    assertThat(scene.edit(DEDE, Kind.TEXT)).isEqualTo("lost by edit, edit-noted, board stalled");
    assertThat(scene.status("press")).isEqualTo(StageStatus.SATISFIED);
  }

  private static ApprovalCommand overrideBoard(Scene scene) {
    return new PowerCommand.OverrideStages(
        Set.of("board"),
        scene.revision,
        scene.digest(),
        "the shop burns down tonight",
        Optional.empty());
  }
}
