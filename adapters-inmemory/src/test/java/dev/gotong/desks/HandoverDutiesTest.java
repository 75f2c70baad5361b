package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.HandoverDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who has the responsibilities while their owner is away, and afterwards; and in which order a plan tells it. */
class HandoverDutiesTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final PersonId EKA = PersonId.of("eka");

  /** Of citra; nobody stands in, and only ana may do it besides her. */
  private static final Responsibility CARE = Responsibility.builder()
      .id("care")
      .duty(Duty.CARE)
      .owner(CITRA)
      .addActions(Action.PUBLISH)
      .hours(WeeklyHours.always(JAKARTA))
      .minutes(900)
      .build();

  private final World world = World.settled(Form.JSON);
  private final HandoverDesk desk = world.gotong.handover();

  private void charter(Responsibility each) {
    CharterCommand command = new CharterCommand.SetResponsibility(each);
    world.gotong.coverage().carryOut(world.by(ANA), command).orThrow();
  }

  private Responsibility care() {
    return world.gotong.coverage().charter(KOPI).find("care").orElseThrow();
  }

  private void team(TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  /** Eka, who may publish, and is there from nine to five. */
  private void join() {
    WeeklyHours hours = WeeklyHours.of(
        JAKARTA,
        Stream.of(DayOfWeek.values())
            .map(day -> Range.of(day, "09:00", "17:00"))
            .toList());
    team(new TeamCommand.Join(World.member(EKA, "writer").withHours(hours)));
    team(new TeamCommand.Permit(Grant.permit(EKA, Action.PUBLISH, Scope.everywhere())));
  }

  private HandoverPlan begin(PersonId person) {
    desk.begin(world.by(ANA), Absence.from(person, world.now(), "ill")).orThrow();
    return desk.state(KOPI, person).findPlan().orElseThrow();
  }

  private static List<Transfer> of(HandoverPlan plan, String kind) {
    return plan.transfers().stream().filter(each -> each.kind().equals(kind)).toList();
  }

  private static Transfer duty(HandoverPlan plan) {
    return of(plan, "responsibility").get(0);
  }

  private Task.Builder task(String id) {
    return Task.builder()
        .id(TaskId.of(id))
        .title(id)
        .kind("writing")
        .minutes(60)
        .owner(CITRA);
  }

  private void create(Task task) {
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), task.id(), new TaskCommand.Create(task))
        .orThrow();
  }

  @Test
  @DisplayName("what somebody else was given meanwhile stays theirs")
  void givenOn() {
    charter(CARE);
    assertThat(duty(begin(CITRA)).to()).contains(ANA);
    charter(CARE.withActions().withOwner(BO));
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(care().owner()).contains(BO);
  }

  @Test
  @DisplayName("who stands in is as it was before, unless somebody changed it meanwhile")
  void backupsChanged() {
    charter(CARE.withBackups(DEDE)); // who may not
    begin(CITRA);
    charter(care().withBackups(BO));
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(care()).isEqualTo(CARE.withBackups(BO));
  }

  @Test
  @DisplayName("whoever was named to stand in for what is theirs by rights has it again")
  void backupOfTheirOwn() {
    charter(CARE);
    begin(CITRA);
    charter(care().withBackups(CITRA));
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(care()).isEqualTo(CARE);
  }

  @Test
  @DisplayName("the tasks that somebody takes over leave them less time for a responsibility")
  void tasksCount() {
    charter(CARE);
    create(task("film").minutes(1_000).action(Action.PUBLISH).due(day(3)).build());
    charter(CARE.withId("own").withOwner(ANA).withMinutes(1_300));
    HandoverPlan plan = begin(CITRA);
    assertThat(of(plan, "task"))
        .singleElement()
        .satisfies(moved -> assertThat(moved.to()).contains(ANA));
    assertThat(duty(plan).fate()).isEqualTo(Fate.NOBODY);
    assertThat(duty(plan).whyNot().get(ANA))
        .isNotNull()
        .extracting(Refusal::message)
        .isEqualTo("ana has 1550 of 2400 min a week, and 900 more do not fit");
  }

  private LocalDate day(int n) {
    return LocalDate.ofInstant(world.now(), ZoneOffset.UTC).plusDays(n);
  }

  @Test
  @DisplayName("whoever stands in at some hours only does not suffice if somebody is there at all")
  void someHours() {
    join();
    charter(CARE.withBackups(EKA));
    Transfer moved = duty(begin(CITRA));
    assertThat(moved.fate()).isEqualTo(Fate.MOVES);
    assertThat(moved.to()).contains(ANA);
  }

  @Test
  @DisplayName("nobody takes over what they are not there for")
  void notAtItsHours() {
    join();
    charter(CARE);
    team(new TeamCommand.Permit(Grant.forbid(ANA, Action.PUBLISH, Scope.everywhere())));
    Transfer left = duty(begin(CITRA));
    assertThat(left.fate()).isEqualTo(Fate.NOBODY);
    assertThat(left.whyNot().get(EKA))
        .isNotNull()
        .extracting(Refusal::code)
        .isEqualTo("coverage.not-in-its-hours");
  }

  @Test
  @DisplayName("a plan tells first what is due first, and what is due at once by its id")
  void order() {
    create(task("a").due(day(9)).build());
    create(task("b").due(day(2)).build());
    create(task("c").due(day(2)).build());
    create(task("d").build());
    charter(CARE.withId("z").withActions());
    charter(CARE.withId("y").withActions());
    HandoverPlan plan = begin(CITRA);
    assertThat(of(plan, "task")).extracting(Transfer::id).containsExactly("b", "c", "a", "d");
    assertThat(of(plan, "responsibility")).extracting(Transfer::id).containsExactly("y", "z");
  }

  @Test
  @DisplayName("one handover at a time: whoever is away is back first")
  void oneAtATime() {
    begin(CITRA);
    Absence later = Absence.from(CITRA, world.now().plus(Duration.ofDays(30)), "a course");
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    Absence first = Absence.from(CITRA, world.now().plus(Duration.ofDays(1)), "a trip")
        .withBackAt(world.now().plus(Duration.ofDays(2)));
    desk.begin(world.by(ANA), first).orThrow();
    assertThat(Codes.of(desk.begin(world.by(ANA), later))).isEqualTo("handover.begun-already");
    assertThat(world.gotong.team().team(KOPI).absences()).doesNotContain(later);
  }
}
