package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.post.Facet.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who must agree at a stage, clause by clause. */
class QuorumTest {

  private static Stage stage(Clause... quorum) {
    return Stage.builder().id("board").changesQuorum(2).addQuorum(quorum).build();
  }

  /** A scene in which everybody but ana may vote at the one stage, as far as its clauses let them. */
  private static Scene scene(Stage stage) {
    Scene scene = new Scene(ApprovalPolicy.of("board", 1, stage));
    scene.permitted.put("board", Set.of(ANA, BO, CITRA, DEDE, EKA, MIRA));
    return scene;
  }

  private static Scene submitted(Clause... quorum) {
    Scene scene = scene(stage(quorum));
    scene.submit();
    return scene;
  }

  @Test
  void anyone_with_the_permission_counts() {
    Scene scene = submitted(Clause.anyone(2));

    scene.approve(BO, "board");
    assertThat(scene.approve(EKA, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void only_the_named_role_counts() {
    Scene scene = submitted(Clause.role("legal", 2));

    assertThat(scene.refused(BO, scene.approveCommand("board"))).isEqualTo("not-eligible");
    scene.approve(EKA, "board");
    assertThat(scene.approve(MIRA, "board")).contains("cleared");
  }

  @Test
  void a_permission_that_somebody_lacks_is_not_replaced_by_being_named() {
    Scene scene = scene(stage(Clause.anyOf(BO, CITRA)));
    scene.permitted.put("board", Set.of(CITRA, DEDE));
    scene.submit();

    assertThat(scene.refused(BO, scene.approveCommand("board"))).isEqualTo("not-eligible");
    assertThat(scene.refused(DEDE, scene.approveCommand("board"))).isEqualTo("not-eligible");
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
  }

  @Test
  void one_person_fills_one_place_and_each_is_put_where_they_are_needed() {
    Scene scene = submitted(Clause.role("legal", 1), Clause.anyone(2));

    scene.approve(EKA, "board");
    scene.approve(MIRA, "board"); // one as legal, the other as anyone
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied, cleared");
    assertThat(scene.retract(EKA, "board")).startsWith("lost by retraction");
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
    assertThat(scene.retract(MIRA, "board")).startsWith("lost by retraction");
    assertThat(scene.approve(DEDE, "board")).isEqualTo("agreed"); // nobody of legal
    assertThat(scene.round().votes()).extracting(Vote::fits).containsOnly(Set.of(1));
  }

  @Test
  void whom_a_clause_needs_is_not_spent_on_another_that_anybody_could_fill() {
    Scene scene = submitted(Clause.anyone(1), Clause.role("legal", 1));

    scene.approve(EKA, "board"); // the first clause would take her
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void where_one_may_fill_several_each_clause_is_counted_by_itself() {
    Scene scene = scene(stage(Clause.role("legal", 1), Clause.anyone(2)).withMayFillSeveral(true));
    scene.submit();

    scene.approve(EKA, "board");
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void all_of_some_people_must_agree() {
    Scene scene = submitted(Clause.allOf(BO, CITRA, EKA));

    assertThat(scene.round().stages().get(0).expected()).containsExactly(BO, CITRA, EKA);
    assertThat(scene.refused(DEDE, scene.approveCommand("board"))).isEqualTo("not-eligible");
    scene.approve(BO, "board");
    scene.approve(CITRA, "board");
    assertThat(scene.approve(EKA, "board")).contains("cleared");
  }

  @Test
  void of_all_who_must_agree_those_are_left_out_who_wrote_part_or_may_not() {
    Scene scene = scene(stage(Clause.allOf(ANA, BO, CITRA)));
    scene.permitted.put("board", Set.of(ANA, CITRA, DEDE));
    scene.submit();

    assertThat(scene.round().stages().get(0).expected()).containsExactly(CITRA);
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
  }

  @Test
  void who_must_agree_is_settled_when_the_stage_opens() {
    Scene scene = scene(stage(Clause.allOf(BO, CITRA)));
    scene.permitted.put("board", Set.of(CITRA, DEDE));
    scene.submit();

    scene.permitted.put("board", Set.of(BO, CITRA, DEDE)); // too late for bo
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
  }

  @Test
  void whoever_of_them_writes_part_of_the_post_is_not_waited_for() {
    Scene scene = submitted(Clause.allOf(BO, CITRA));

    scene.edit(BO, Kind.TEXT);
    assertThat(scene.round().stages().get(0).expected()).containsExactly(CITRA);
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
  }

  @Test
  void if_all_of_them_write_part_of_the_post_the_stage_is_stalled_and_never_satisfied() {
    Scene scene = submitted(Clause.allOf(BO, CITRA));

    scene.edit(BO, Kind.TEXT);
    assertThat(scene.edit(CITRA, Kind.TEXT)).isEqualTo("edit-noted, board stalled");
    assertThat(scene.phase()).isEqualTo("in review");

    Scene none = scene(stage(Clause.allOf(ANA)));
    assertThat(none.refused(ANA, none.submitCommand())).isEqualTo("quorum-unreachable");
  }

  @Test
  void several_clauses_may_each_name_all_of_some_people() {
    Scene scene = submitted(Clause.allOf(BO), Clause.allOf(CITRA, DEDE), Clause.role("legal", 1));

    scene.approve(BO, "board");
    scene.approve(CITRA, "board");
    scene.approve(EKA, "board");
    assertThat(scene.phase()).isEqualTo("in review");
    assertThat(scene.approve(DEDE, "board")).contains("cleared");
  }

  @Test
  void several_clauses_may_name_all_of_some_people_where_one_may_fill_several() {
    Scene scene = scene(stage(Clause.allOf(BO), Clause.allOf(CITRA, BO)).withMayFillSeveral(true));
    scene.submit();

    scene.approve(BO, "board");
    assertThat(scene.approve(CITRA, "board")).contains("cleared");
  }

  @Test
  void a_clause_that_names_only_people_who_dropped_out_is_never_met_by_another() {
    Scene scene = submitted(Clause.allOf(BO), Clause.allOf(CITRA));

    assertThat(scene.edit(BO, Kind.TEXT)).isEqualTo("edit-noted, board stalled");
    assertThat(scene.approve(CITRA, "board")).isEqualTo("agreed");
    assertThat(scene.status("board")).isEqualTo(StageStatus.STALLED);
  }

  @Test
  void who_votes_for_one_of_all_fills_their_place() {
    Scene scene = submitted(Clause.allOf(BO, CITRA));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(DEDE));

    scene.approve(CITRA, "board");
    assertThat(scene.approveFor(BO, DEDE, "board")).contains("cleared");
  }

  @Test
  void people_who_are_added_in_time_fill_any_place_but_those_of_all_of_some_people() {
    SlaStep add = new SlaStep.AddApprovers(50, Selector.role("legal"));
    Sla sla = Sla.builder().dueIn(Duration.ofHours(8)).addSteps(add).build();
    Scene scene = scene(stage(Clause.role("editor", 1), Clause.allOf(BO)).withSla(sla));
    scene.submit();
    assertThat(scene.refused(EKA, scene.approveCommand("board"))).isEqualTo("not-eligible");

    scene.now = START.plus(Duration.ofHours(4));
    assertThat(scene.tick()).isEqualTo("ticked, added");
    scene.approve(EKA, "board");
    assertThat(scene.approve(MIRA, "board")).isEqualTo("agreed");
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void a_backup_who_takes_a_place_in_time_fills_it_as_whom_it_was_of() {
    Sla sla = Sla.builder()
        .dueIn(Duration.ofHours(8))
        .addSteps(new SlaStep.ReassignToBackup(100))
        .build();
    Scene scene = scene(stage(Clause.allOf(BO, CITRA)).withSla(sla));
    scene.backups.put(BO, List.of(ANA, CITRA, DEDE)); // ana wrote it, citra has a place
    scene.submit();
    scene.approve(CITRA, "board");

    scene.now = START.plus(Duration.ofHours(8));
    assertThat(scene.tick()).isEqualTo("ticked, reassigned");
    assertThat(scene.round().stages().get(0).instead()).containsExactly(Map.entry(DEDE, BO));
    assertThat(scene.approve(DEDE, "board")).isEqualTo("agreed, board satisfied, cleared");
    assertThat(scene.retract(DEDE, "board")).startsWith("lost");
    assertThat(scene.approve(BO, "board")).contains("cleared"); // who is late may still vote
  }

  @Test
  void a_person_whom_two_clauses_ask_for_cannot_meet_both() {
    Scene scene = scene(stage(Clause.allOf(BO), Clause.allOf(BO, CITRA)));

    assertThat(scene.refused(ANA, scene.submitCommand())).isEqualTo("quorum-unreachable");
  }

  @Test
  void too_few_people_make_a_quorum_unreachable_whether_they_are_there_or_away() {
    Scene scene = scene(stage(Clause.role("legal", 2)));
    scene.away.put(EKA, "leave");

    assertThat(scene.submit()).isEqualTo("submitted, board stalled");
    Scene few = scene(stage(Clause.role("legal", 2)));
    few.roles.put(EKA, Set.of("writer"));
    assertThat(few.refused(ANA, few.submitCommand())).isEqualTo("quorum-unreachable");
  }

  @Test
  void a_stage_that_is_not_required_need_not_be_reachable() {
    Scene scene = new Scene(ApprovalPolicy.of(
        "board", 1, stage(Clause.anyone(1)), Stage.of("press").withRequired(false)));
    scene.permitted.put("press", Set.of());

    assertThat(scene.submit()).isEqualTo("submitted, board open, press stalled");
  }

  @Test
  void where_one_may_fill_several_who_agrees_at_another_stage_does_not_count() {
    Stage press = Stage.of("press");
    Scene scene = new Scene(ApprovalPolicy.of(
        "board",
        1,
        stage(Clause.role("editor", 1), Clause.anyone(1)).withMayFillSeveral(true),
        press));

    assertThat(scene.submit()).isEqualTo("submitted, board open, press open");
    assertThat(scene.approve(BO, "board")).isEqualTo("agreed, board satisfied");
    assertThat(scene.approve(BO, "press")).isEqualTo("agreed, board open, press satisfied");
    assertThat(scene.approve(CITRA, "board")).isEqualTo("agreed, board satisfied, cleared");
  }

  @Test
  void selectors_say_whom_they_select() {
    Set<PersonId> everybody = Set.of(BO, EKA);

    assertThat(everybody).allMatch(person -> Selector.anyone().selects(person, Set.of()));
    assertThat(Selector.role("legal").selects(EKA, Set.of("legal", "press"))).isTrue();
    assertThat(Selector.role("legal").selects(EKA, Set.of("press"))).isFalse();
    assertThat(Selector.anyOf(BO).selects(BO, Set.of())).isTrue();
    assertThat(Selector.allOf(BO).selects(EKA, Set.of())).isFalse();
  }
}
