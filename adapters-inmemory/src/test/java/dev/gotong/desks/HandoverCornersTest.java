package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
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
import dev.gotong.handover.HandoverState;
import dev.gotong.handover.Transfer;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import dev.gotong.team.Validity;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a handover is easily got wrong, or got round. */
class HandoverCornersTest {
  private static final Responsibility CARE = Responsibility.builder()
      .id("care")
      .duty(Duty.CARE)
      .owner(CITRA)
      .addBackups(BO, ANA)
      .addActions(Action.DRAFT)
      .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
      .minutes(300)
      .build();

  private final World world = World.settled(Form.JSON);
  private final HandoverDesk desk = world.gotong.handover();

  private void charter(Responsibility each) {
    CharterCommand command = new CharterCommand.SetResponsibility(each);
    world.gotong.coverage().carryOut(world.by(ANA), command).orThrow();
  }

  private void ask(TaskCommand command) {
    world.gotong.tasks().carryOut(world.by(ANA), TaskId.of("d"), command).orThrow();
  }

  private static Task task(PersonId owner) {
    return Task.builder()
        .id(TaskId.of("d"))
        .title("d")
        .kind("writing")
        .minutes(60)
        .owner(owner)
        .build();
  }

  private static Transfer find(HandoverPlan plan, String id) {
    return plan.transfers().stream()
        .filter(each -> each.kind().equals("responsibility") && each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Decision<TeamEvent> leave(PersonId by, PersonId person) {
    return world.gotong.team().carryOut(world.by(by), new TeamCommand.Leave(person));
  }

  @Test
  @DisplayName(
      "nobody simply leaves who owns something, a task, a responsibility or approvals; the handover is the way")
  void leaving() {
    ask(new TaskCommand.Create(task(BO)));
    assertThat(Codes.refusal(leave(BO, BO)).message())
        .isEqualTo(
            "bo cannot simply leave: task d would be without an owner; let them go at the desk of handovers");
    ask(new TaskCommand.Finish());
    charter(CARE.withBackups(ANA).withOwner(BO));
    assertThat(Codes.refusal(leave(ANA, BO)).message()).contains("responsibility customer-service");
    charter(CARE.withOwner(CITRA));
    assertThat(Codes.refusal(leave(ANA, DEDE)).message()).contains("approvals-to-come");
    assertThat(Codes.of(leave(ANA, ANA))).isEqualTo("team.last-manager");
    assertThat(Codes.of(leave(ANA, PersonId.of("nobody")))).isEqualTo("unchanged");

    assertThat(leave(ANA, BO).orThrow()).containsExactly(new TeamEvent.Left(BO));
    assertThat(world.gotong.team().team(KOPI).find(BO)).isEmpty();
    assertThat(world.gotong.coverage().charter(KOPI).find("care").orElseThrow().backups())
        .as("and they are on no list any more")
        .containsExactly(ANA);
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
  }

  @Test
  @DisplayName(
      "a backup who stands in already takes over what else is left, others stand in for the first, and all backups are as before")
  void backupTakes() {
    Responsibility first = CARE.withId("a").withBackups(ANA, BO).withMinutes(1_300);
    Responsibility second = CARE.withId("b").withBackups(DEDE, ANA).withMinutes(1_300);
    charter(first);
    charter(second);
    Absence ill = Absence.from(CITRA, world.now(), "ill");
    desk.begin(world.by(ANA), ill).orThrow();
    HandoverPlan plan = desk.state(KOPI, CITRA).findPlan().orElseThrow();
    assertThat(find(plan, "b").fate()).isEqualTo(Fate.MOVES);
    assertThat(find(plan, "b").to()).contains(ANA);
    assertThat(find(plan, "a").fate()).isEqualTo(Fate.STANDS_IN);
    assertThat(find(plan, "a").to())
        .as("ana has no time left")
        .contains(BO)
        .isEqualTo(
            world.gotong.coverage().effectiveOwner(KOPI, "a", world.now()).person());
    assertThat(world.gotong.coverage().charter(KOPI).find("b").orElseThrow().backups())
        .containsExactly(DEDE);
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(world.gotong.coverage().charter(KOPI).responsibilities())
        .containsExactly(first, second);
  }

  @Test
  @DisplayName("whoever leaves keeps nothing for the hours of today that are over")
  void noTimeLeft() {
    ask(new TaskCommand.Create(task(BO)));
    world.clock.pass(Duration.ofHours(9));
    desk.offboard(world.by(ANA), BO).orThrow();
    assertThat(world.gotong.tasks().open(KOPI))
        .singleElement()
        .satisfies(left -> assertThat(left.owner()).isPresent().isNotEqualTo(Optional.of(BO)));
  }

  @Test
  @DisplayName("an absence that is over is nothing to hand over, and is not noted on the way")
  void overAlready() {
    ask(new TaskCommand.Create(task(CITRA)));
    Absence was = Absence.from(CITRA, world.now().minus(Duration.ofHours(2)), "a nap")
        .withBackAt(world.now());
    assertThat(Codes.refusal(desk.begin(world.by(CITRA), was)).message())
        .startsWith("citra is back from ")
        .endsWith(" already: there is nothing to hand over");
    assertThat(world.gotong.team().team(KOPI).absences()).isEmpty();
    assertThat(desk.state(KOPI, CITRA)).isEqualTo(new HandoverState.Present());
  }

  /** That person may do this from tomorrow on, which is when citra goes. */
  private Absence fromTomorrow(PersonId person, Action action) {
    Instant tomorrow = world.now().plus(Duration.ofDays(1));
    permit(Grant.permit(person, action, Scope.everywhere()).withValidity(Validity.from(tomorrow)));
    return Absence.from(CITRA, tomorrow, "sabbatical");
  }

  private void permit(Grant grant) {
    world.gotong.team().carryOut(world.by(ANA), new TeamCommand.Permit(grant)).orThrow();
  }

  @Test
  @DisplayName(
      "what is handed over today goes to nobody who may not do it yet, and bars nobody's leave")
  void notYet() {
    charter(CARE.withBackups().withActions(Action.PUBLISH).withMinutes(2_000));
    charter(CARE.withId("other").withBackups().withOwner(ANA).withMinutes(500));
    Absence absence = fromTomorrow(BO, Action.PUBLISH);
    desk.begin(world.by(CITRA), absence).orThrow();
    Transfer left = find(desk.state(KOPI, CITRA).findPlan().orElseThrow(), "care");
    assertThat(left.fate()).isEqualTo(Fate.NOBODY);
    assertThat(left.whyNot().get(BO))
        .isNotNull()
        .extracting(Refusal::code)
        .isEqualTo("team.not-permitted");
  }

  @Test
  @DisplayName("nor does a task")
  void notYetDoing() {
    ask(new TaskCommand.Create(task(CITRA).withAction(Action.PUBLISH).withChannels(World.LI)));
    Absence absence = fromTomorrow(BO, Action.PUBLISH);
    permit(Grant.forbid(ANA, Action.PUBLISH, Scope.everywhere()));
    desk.begin(world.by(CITRA), absence).orThrow();
    assertThat(world.gotong.tasks().open(KOPI))
        .singleElement()
        .satisfies(left -> assertThat(left.owner()).contains(CITRA));
  }

  @Test
  @DisplayName(
      "the last who may manage the team does not leave by a handover either, and keeps all that is theirs")
  void lastManager() {
    ask(new TaskCommand.Create(task(ANA)));
    assertThat(Codes.of(desk.offboard(world.by(ANA), ANA))).isEqualTo("team.last-manager");
    assertThat(world.gotong.team().team(KOPI).find(ANA)).isPresent();
    assertThat(world.gotong.tasks().open(KOPI))
        .singleElement()
        .satisfies(kept -> assertThat(kept.owner()).contains(ANA));
  }

  @Test
  @DisplayName(
      "of somebody who is not in the team there is nothing to plan, and they ask for nothing")
  void strangers() {
    PersonId eve = PersonId.of("eve");
    assertThat(desk.previewOffboarding(world.by(ANA), eve)).isEmpty();
    assertThat(desk.offboard(world.by(ANA), eve)).isEqualTo(Decision.unchanged());
    assertThat(Codes.of(desk.comeBack(world.by(eve), eve))).isEqualTo("team.unknown-member");
    assertThat(Codes.of(desk.offboard(world.by(eve), eve))).isEqualTo("team.unknown-member");
  }

  @Test
  @DisplayName("whoever may manage the members, and no more, lets others go")
  void managesMembers() {
    ask(new TaskCommand.Create(task(CITRA)));
    permit(Grant.permit(BO, Action.MEMBERS, Scope.everywhere()));
    desk.begin(world.by(BO), Absence.from(CITRA, world.now(), "ill")).orThrow();
    assertThat(world.gotong.tasks().open(KOPI))
        .singleElement()
        .satisfies(moved -> assertThat(moved.owner()).isNotEqualTo(Optional.of(CITRA)));
    desk.comeBack(world.by(BO), CITRA).orThrow();
    desk.offboard(world.by(BO), CITRA).orThrow();
    assertThat(world.gotong.team().team(KOPI).find(CITRA)).isEmpty();
  }
}
