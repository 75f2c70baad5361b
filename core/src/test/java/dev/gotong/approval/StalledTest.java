package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.BRAND;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.base.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stages that nobody who is there could fill. */
class StalledTest {
  private static final Instant FRIDAY = START.plus(Duration.ofDays(4));

  @Test
  void a_stage_is_stalled_while_all_who_could_vote_are_away_and_nobody_stands_in() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.putAll(Map.of(EKA, "leave", MIRA, "ill"));
    scene.approve(BO, "editor");

    assertThat(scene.approve(CITRA, "editor")).isEqualTo("agreed, editor satisfied, legal stalled");
    assertThat(scene.report("legal").status()).isEqualTo(StageStatus.STALLED);
    scene.permitted.put("legal", Set.of(EKA, MIRA, DEDE));
    assertThat(scene.run(EKA, new Delegate("legal", EKA, DEDE, FRIDAY)))
        .isEqualTo("delegated, legal open");
    scene.now = FRIDAY;
    assertThat(scene.tick()).isEqualTo("ticked, legal stalled");
    scene.away.remove(MIRA);
    assertThat(scene.tick()).isEqualTo("ticked, legal open");
  }

  @Test
  void a_stand_in_who_is_needed_for_themselves_is_not_counted_for_somebody_else() {
    Scene scene = Scene.submitted(BRAND);
    scene.permitted.put("editor", Set.of(BO, CITRA, MIRA));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA));

    assertThat(scene.tick()).isEqualTo("ticked, editor stalled"); // citra cannot vote twice
    scene.backups.put(BO, List.of(CITRA, MIRA));
    assertThat(scene.tick()).isEqualTo("ticked, editor open");
  }

  @Test
  void a_stand_in_is_counted_where_they_are_needed_most() {
    Stage both = Stage.builder()
        .id("legal")
        .addQuorum(Clause.role("legal", 1), Clause.anyone(1))
        .build();
    Scene scene = new Scene(ApprovalPolicy.of("both", 1, both));
    scene.permitted.put("legal", Set.of(MIRA, CITRA, DEDE));
    scene.away.put(MIRA, "ill");
    scene.backups.put(MIRA, List.of(CITRA));

    assertThat(scene.submit()).isEqualTo("submitted, legal open"); // citra for mira, and dede
    scene.permitted.put("legal", Set.of(MIRA, CITRA));
    assertThat(scene.tick()).isEqualTo("ticked, legal stalled");
  }

  @Test
  void the_nearest_backup_may_be_needed_for_themselves_and_the_next_stand_in() {
    Selector board = new Selector.AllOf(Set.of(MIRA, CITRA));
    Stage named = Stage.builder()
        .id("legal")
        .addQuorum(new Clause(board, 1), Clause.anyone(1))
        .mayFillSeveral(true)
        .build();
    Scene scene = new Scene(ApprovalPolicy.of("named", 1, named));
    scene.permitted.put("legal", Set.of(MIRA, CITRA, DEDE));
    scene.away.put(MIRA, "ill");
    scene.backups.put(MIRA, List.of(CITRA, DEDE));

    assertThat(scene.submit()).isEqualTo("submitted, legal open"); // dede for mira, and citra
    scene.backups.put(MIRA, List.of(CITRA));
    assertThat(scene.tick()).isEqualTo("ticked, legal stalled");
  }

  @Test
  void two_who_are_away_do_not_both_count_on_the_same_person() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.putAll(Map.of(BO, "leave", CITRA, "ill", DEDE, "ill"));
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, EKA, MIRA));

    scene.backups.putAll(Map.of(BO, List.of(EKA), CITRA, List.of(EKA)));
    assertThat(scene.tick()).isEqualTo("ticked, editor stalled");
    scene.backups.put(BO, List.of(EKA, MIRA)); // eka is asked first, and must be left to citra
    assertThat(scene.tick()).isEqualTo("ticked, editor open");
  }

  @Test
  void nobody_votes_twice_by_way_of_two_stand_ins() {
    Scene scene = new Scene(ApprovalPolicy.of("lawyers", 1, lawyers(2)));
    scene.permitted.put("legal", Set.of(MIRA, BO, CITRA, DEDE));
    scene.away.put(MIRA, "ill");
    scene.backups.put(MIRA, List.of(BO, CITRA));
    scene.roles.put(DEDE, Set.of("legal"));

    assertThat(scene.submit()).isEqualTo("submitted, legal open"); // bo for mira, and dede
    scene.away.put(DEDE, "ill");
    assertThat(scene.tick()).isEqualTo("ticked, legal stalled"); // bo and citra both for mira
  }

  @Test
  void beyond_500_ways_to_stand_in_a_stage_is_said_to_be_open() {
    // nobody, or one of three who stand in for each, and for nobody else: 4 to the power of how
    // many are away
    assertThat(statusOfOneTooFew(4)).isEqualTo("submitted, legal stalled"); // 256 ways
    assertThat(statusOfOneTooFew(5)).isEqualTo("submitted, legal open"); // 1,024
  }

  @Test
  void who_could_vote_if_they_were_there_is_named() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.putAll(Map.of(BO, "leave", CITRA, "ill"));

    List<ApprovalEvent> events = scene.ask(DEDE, new CourseCommand.Tick()).orThrow();
    assertThat(events)
        .hasSize(2)
        .element(1)
        .isInstanceOfSatisfying(
            StageEvent.StageMoved.class,
            moved -> assertThat(moved.people()).containsExactly(BO, CITRA, DEDE));
  }

  @Test
  void a_stage_that_waits_or_has_enough_is_not_stalled() {
    Scene scene = Scene.submitted(BRAND);
    scene.away.putAll(Map.of(EKA, "leave", MIRA, "ill"));

    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.approve(EKA, "legal");
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(scene.status("legal")).isEqualTo(StageStatus.SATISFIED);
  }

  @Test
  void a_vote_may_stall_its_stage_by_using_up_who_was_needed_otherwise() {
    Scene scene = Scene.submitted(BRAND);
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, MIRA));
    scene.away.put(BO, "leave");
    scene.backups.put(BO, List.of(CITRA, MIRA));

    assertThat(scene.tick()).isEqualTo("unchanged"); // mira for bo, and citra
    assertThat(scene.approveFor(BO, CITRA, "editor")).isEqualTo("agreed, editor stalled");
  }

  @Test
  void a_vote_may_stall_another_stage_of_equal_rank() {
    Scene scene =
        Scene.submitted(ApprovalPolicy.of("two", 1, Stage.of("first"), Stage.of("second")));
    scene.permitted.put("first", Set.of(BO, CITRA));
    scene.permitted.put("second", Set.of(BO, CITRA));
    scene.away.put(CITRA, "leave");
    assertThat(scene.tick()).isEqualTo("unchanged"); // each could be had by itself

    assertThat(scene.approve(BO, "first")).isEqualTo("agreed, first satisfied, second stalled");
  }

  /** So many lawyers are away with three backups each, another with none, and all of them are asked for. */
  private static String statusOfOneTooFew(int away) {
    Scene scene = new Scene(ApprovalPolicy.of("lawyers", 1, lawyers(away + 1)));
    Set<PersonId> permitted = new HashSet<>();
    permitted.add(EKA); // without whom nothing could be submitted
    for (int i = 0; i < away; i++) {
      PersonId lawyer = PersonId.of("lawyer-" + i);
      List<PersonId> backups = IntStream.range(3 * i, 3 * i + 3)
          .mapToObj(n -> PersonId.of("backup-" + n))
          .toList();
      backups.forEach(backup -> scene.roles.put(backup, Set.of("writer")));
      scene.roles.put(lawyer, Set.of("legal"));
      scene.away.put(lawyer, "leave");
      scene.backups.put(lawyer, backups);
      permitted.add(lawyer);
      permitted.addAll(backups);
    }
    scene.away.put(EKA, "leave"); // with nobody to stand in
    scene.permitted.put("legal", permitted);
    return scene.submit();
  }

  private static Stage lawyers(int people) {
    return Stage.builder().id("legal").addQuorum(Clause.role("legal", people)).build();
  }
}
