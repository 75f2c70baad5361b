package dev.gotong.approval;

import static dev.gotong.approval.Setting.ANA;
import static dev.gotong.approval.Setting.BO;
import static dev.gotong.approval.Setting.CITRA;
import static dev.gotong.approval.Setting.DEDE;
import static dev.gotong.approval.Setting.EKA;
import static dev.gotong.approval.Setting.MIRA;
import static dev.gotong.approval.Setting.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.TimeEvent.StepTaken;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet.Kind;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By when a stage must be done, and what happens on the way. */
class DeadlinesTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);
  private static final Duration EIGHT_HOURS = Duration.ofHours(8);
  private static final SlaStep REMIND = new SlaStep.Remind(50);

  private static Instant after(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static ApprovalPolicy policy(Sla.Builder sla, SlaStep... steps) {
    return ApprovalPolicy.of(
        "timed", 1, Setting.EDITOR.withSla(sla.addSteps(steps).build()), Setting.LEGAL);
  }

  private static Scene submitted(Sla.Builder sla, SlaStep... steps) {
    return Scene.submitted(policy(sla, steps));
  }

  private static Sla.Builder sla() {
    return Sla.builder().dueIn(EIGHT_HOURS);
  }

  /** The steps that are due, each with its deadline. */
  private static List<String> due(Scene scene) {
    return new Approvals()
            .decide(scene.state, new CourseCommand.Tick(), scene.facts(Actor.automation()))
            .orThrow()
            .stream()
            .filter(StepTaken.class::isInstance)
            .map(StepTaken.class::cast)
            .map(step ->
                step.stage() + " " + step.number() + " " + step.action() + " at " + step.deadline())
            .toList();
  }

  @Test
  void a_step_is_taken_when_it_is_due_and_not_before_and_once() {
    Scene scene = submitted(sla(), REMIND);

    scene.now = after(4).minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = after(4);
    assertThat(scene.tick()).isEqualTo("ticked, reminded");
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = after(40);
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void steps_that_were_missed_are_made_up_for_in_the_order_in_which_they_were_due() {
    Scene scene = submitted(
        sla(), new SlaStep.Escalate(150, "lead"), new SlaStep.ReassignToBackup(100), REMIND);

    scene.now = after(100);
    assertThat(due(scene))
        .containsExactly(
            "editor 0 REMINDED at 2026-03-02T13:00:00Z",
            "editor 1 REASSIGNED at 2026-03-02T17:00:00Z",
            "editor 2 ESCALATED at 2026-03-02T21:00:00Z");
    assertThat(scene.tick()).isEqualTo("ticked, reminded, reassigned, escalated");
  }

  @Test
  void steps_of_several_stages_are_taken_by_deadline_then_stage_then_number() {
    Stage slow = Stage.of("slow")
        .withSla(Sla.builder()
            .dueIn(Duration.ofHours(16))
            .addSteps(
                new SlaStep.Remind(25), new SlaStep.Remind(50), new SlaStep.Escalate(50, "lead"))
            .build());
    Stage brisk = Stage.of("brisk")
        .withSla(sla().addSteps(REMIND, new SlaStep.Remind(100)).build());
    Scene scene = Scene.submitted(ApprovalPolicy.of("timed", 1, slow, brisk));

    scene.now = after(8);
    assertThat(due(scene))
        .containsExactly(
            "brisk 0 REMINDED at 2026-03-02T13:00:00Z",
            "slow 0 REMINDED at 2026-03-02T13:00:00Z",
            "brisk 1 REMINDED at 2026-03-02T17:00:00Z",
            "slow 1 REMINDED at 2026-03-02T17:00:00Z",
            "slow 2 ESCALATED at 2026-03-02T17:00:00Z");
  }

  @Test
  void those_are_reminded_who_have_neither_agreed_nor_abstained_nor_anybody_for_them() {
    Scene scene = submitted(sla(), REMIND, new SlaStep.Remind(60));
    scene.away.put(CITRA, "leave");
    scene.backups.put(CITRA, List.of(DEDE));
    scene.approveFor(CITRA, DEDE, "editor");

    scene.now = after(4);
    assertThat(reminded(scene)).containsExactly(BO);
    scene.abstain(BO, "editor");
    assertThat(reminded(scene)).isEmpty();
  }

  private static Set<PersonId> reminded(Scene scene) {
    return scene.ask(ANA, new CourseCommand.Tick()).orThrow().stream()
        .filter(StepTaken.class::isInstance)
        .map(event -> ((StepTaken) event).people())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobody_is_reminded_of_a_stage_that_waits_or_has_enough() {
    Stage legal = Setting.LEGAL.withSla(sla().addSteps(REMIND).build());
    Scene scene = Scene.submitted(ApprovalPolicy.of("timed", 1, Setting.EDITOR, legal));
    scene.now = after(100);
    assertThat(scene.tick()).isEqualTo("unchanged"); // the stage has not opened

    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.now = after(103);
    assertThat(scene.tick()).isEqualTo("unchanged"); // it has, three hours ago
    scene.approve(EKA, "legal");
    scene.now = after(200);
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void time_runs_from_the_first_opening_of_the_round_and_anew_in_the_next() {
    Scene scene = submitted(sla(), REMIND);
    scene.approve(BO, "editor");
    scene.approve(CITRA, "editor");
    scene.now = after(3);
    assertThat(scene.edit(ANA, Kind.TEXT)).contains("editor open");
    scene.now = after(4);
    assertThat(scene.tick()).isEqualTo("ticked, reminded");

    scene.requestChanges(DEDE, "editor");
    scene.submit();
    scene.now = after(8).minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = after(8);
    assertThat(scene.tick()).isEqualTo("ticked, reminded");
  }

  @Test
  void time_runs_in_working_hours_only_where_the_policy_says_so() {
    WeeklyHours office = WeeklyHours.of(
        ZoneId.of("Europe/Berlin"), // an hour ahead of the clock here
        List.of(
            Range.of(DayOfWeek.MONDAY, "09:00", "12:00"),
            Range.of(DayOfWeek.TUESDAY, "09:00", "17:00")));
    Scene scene = submitted(sla().hours(office), REMIND);

    assertThat(scene.report("editor").deadline()).contains(Instant.parse("2026-03-03T14:00:00Z"));
    scene.now = Instant.parse("2026-03-03T10:00:00Z").minus(MICRO);
    assertThat(scene.tick()).isEqualTo("unchanged");
    scene.now = Instant.parse("2026-03-03T10:00:00Z");
    assertThat(scene.tick()).isEqualTo("ticked, reminded"); // two hours on Monday, two on Tuesday
  }

  @Test
  void where_there_are_no_working_hours_nothing_is_ever_due() {
    Scene scene = submitted(sla().hours(WeeklyHours.never(ZoneId.of("Europe/Berlin"))), REMIND);

    scene.now = after(10_000);
    assertThat(scene.tick()).isEqualTo("unchanged");
    assertThat(scene.report("editor").deadline()).isEmpty();
  }

  @Test
  void a_stage_must_be_done_so_long_before_the_slot() {
    Scene scene = new Scene(policy(sla().leadTime(Duration.ofHours(2)), REMIND));
    scene.slot = Optional.of(after(6));
    scene.submit();

    assertThat(scene.report("editor").deadline()).contains(after(4));
    scene.now = after(2);
    assertThat(due(scene)).containsExactly("editor 0 REMINDED at 2026-03-02T11:00:00Z");
    scene.slot = Optional.of(after(60));
    assertThat(scene.report("editor").deadline()).contains(after(8));
    assertThat(scene.tick()).isEqualTo("unchanged");
  }

  @Test
  void a_stage_that_opens_too_late_for_the_slot_is_due_at_once() {
    Scene scene = new Scene(policy(sla().leadTime(Duration.ofHours(8)), REMIND));
    scene.slot = Optional.of(after(6));
    scene.submit();

    assertThat(scene.report("editor").deadline()).contains(after(-2));
    assertThat(due(scene)).containsExactly("editor 0 REMINDED at 2026-03-02T07:00:00Z");
  }

  @Test
  void more_people_may_vote_when_a_stage_takes_long() {
    Scene scene = submitted(sla(), new SlaStep.AddApprovers(100, Selector.role("legal")));
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, EKA));
    assertThat(scene.refused(EKA, scene.approveCommand("editor"))).isEqualTo("not-eligible");

    scene.now = after(8);
    assertThat(scene.tick()).isEqualTo("ticked, added");
    assertThat(scene.round().stages().get(0).added()).containsExactly(EKA); // mira may not at all
    scene.approve(EKA, "editor");
    assertThat(scene.approve(BO, "editor")).contains("editor satisfied");
  }

  @Test
  void the_first_backup_who_can_takes_the_place_of_who_is_late() {
    Scene scene = submitted(sla(), new SlaStep.ReassignToBackup(100));
    scene.permitted.put("editor", Set.of(ANA, BO, CITRA, DEDE, EKA, MIRA));
    scene.backups.putAll(Map.of(BO, List.of(EKA), CITRA, List.of(ANA, EKA), EKA, List.of(MIRA)));
    scene.approve(DEDE, "editor");

    scene.now = after(8);
    assertThat(scene.tick()).isEqualTo("ticked, reassigned");
    assertThat(scene.round().stages().get(0).instead())
        .containsExactly(Map.entry(EKA, BO), Map.entry(MIRA, CITRA)); // mira by way of eka
    assertThat(scene.approve(MIRA, "editor")).contains("editor satisfied");
  }

  @Test
  void an_escalation_names_the_role_that_is_told() {
    Scene scene = submitted(sla(), new SlaStep.Escalate(100, "lead"));
    scene.now = after(8);

    StepTaken step =
        (StepTaken) scene.ask(ANA, new CourseCommand.Tick()).orThrow().get(1);
    assertThat(step.role()).isEqualTo("lead");
    assertThat(step.people()).isEmpty();
  }

  @Test
  void a_stage_whose_time_fills_the_hours_of_a_day_is_due_at_the_end_of_that_day() {
    Sla.Builder day = sla()
        .hours(WeeklyHours.of(
            ZoneId.of("UTC"),
            List.of(
                Range.of(DayOfWeek.MONDAY, "09:00", "17:00"),
                Range.of(DayOfWeek.TUESDAY, "09:00", "17:00"))));
    assertThat(submitted(day).report("editor").deadline()).contains(after(8));
  }

  @Test
  void what_is_due_comes_though_somebody_stands_in_the_way() {
    Scene scene = Scene.submitted(ApprovalPolicy.of(
        "timed",
        1,
        Setting.EDITOR
            .withVeto(Stage.Veto.STICKY)
            .withSla(sla().addSteps(REMIND).build())));
    scene.veto(BO, "editor");
    assertThat(scene.status("editor")).isEqualTo(StageStatus.BLOCKED);
    scene.now = after(4);
    assertThat(due(scene)).containsExactly("editor 0 REMINDED at " + after(4));
  }
}
