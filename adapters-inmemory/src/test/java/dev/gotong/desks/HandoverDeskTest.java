package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LEGAL;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.HandoverDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverEvent;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.HandoverState;
import dev.gotong.handover.Transfer;
import dev.gotong.post.Post;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandoverDeskTest {
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

  private void team(TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  private void charter(CharterCommand command) {
    world.gotong.coverage().carryOut(world.by(ANA), command).orThrow();
  }

  private Task task(String id) {
    return world.gotong.tasks().open(KOPI).stream()
        .filter(task -> task.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void create(String id, PersonId owner) {
    Task task = Task.builder()
        .id(TaskId.of(id))
        .title(id)
        .kind("writing")
        .minutes(60)
        .owner(owner)
        .build();
    ask(id, new TaskCommand.Create(task));
  }

  private void ask(String id, TaskCommand command) {
    world.gotong.tasks().carryOut(world.by(ANA), TaskId.of(id), command).orThrow();
  }

  private Absence ill(PersonId person) {
    return Absence.from(person, world.now(), "ill");
  }

  private HandoverPlan begin(Absence absence) {
    desk.begin(world.by(ANA), absence).orThrow();
    return desk.state(KOPI, absence.person()).findPlan().orElseThrow();
  }

  private static Transfer find(HandoverPlan plan, String kind, String id) {
    return plan.transfers().stream()
        .filter(each -> each.kind().equals(kind) && each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("tasks move, and come back unless they are finished or with somebody else by then")
  void tasks() {
    List.of("a", "b", "c").forEach(id -> create(id, CITRA));
    create("d", BO);
    HandoverPlan plan = begin(ill(CITRA));
    assertThat(plan.transfers()).filteredOn(each -> each.kind().equals("task")).hasSize(3);
    for (String id : List.of("a", "b", "c")) {
      Transfer transfer = find(plan, "task", id);
      assertThat(transfer.fate()).isEqualTo(Fate.MOVES);
      assertThat(task(id).owner()).isEqualTo(transfer.to()).isNotEqualTo(Optional.of(CITRA));
    }
    assertThat(task("d").owner()).contains(BO);
    ask("a", new TaskCommand.Finish());
    PersonId other = find(plan, "task", "b").to().filter(BO::equals).isPresent() ? DEDE : BO;
    ask("b", new TaskCommand.Assign(other));
    world.clock.pass(Duration.ofDays(2));
    HandoverEvent.CameBack back =
        (HandoverEvent.CameBack) desk.comeBack(world.by(CITRA), CITRA).orThrow().get(0);
    assertThat(back.back()).extracting(Transfer::id).containsExactly("c");
    assertThat(back.kept()).extracting(Transfer::id).contains("a", "b");
    assertThat(task("c").owner()).contains(CITRA);
    assertThat(task("b").owner()).contains(other);
    assertThat(desk.state(KOPI, CITRA)).isEqualTo(new HandoverState.Present());
    assertThat(world.gotong.team().team(KOPI).absences().get(0).backAt()).contains(world.now());
    assertThat(desk.comeBack(world.by(CITRA), CITRA)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "whoever stands in by the rules does; where nobody would, somebody takes it over, and gives it back with its backups")
  void duties() {
    charter(new CharterCommand.SetResponsibility(CARE));
    Transfer stands = find(begin(ill(CITRA)), "responsibility", "care");
    assertThat(stands.fate()).isEqualTo(Fate.STANDS_IN);
    assertThat(stands.to()).contains(BO);
    assertThat(world.gotong.coverage().charter(KOPI).responsibilities()).containsExactly(CARE);
    desk.comeBack(world.by(CITRA), CITRA).orThrow();

    Responsibility alone = CARE.withBackups(DEDE); // who may not
    charter(new CharterCommand.SetResponsibility(alone));
    world.clock.pass(Duration.ofHours(1));
    Transfer moves = find(begin(ill(CITRA)), "responsibility", "care");
    assertThat(moves.fate()).isEqualTo(Fate.MOVES);
    assertThat(moves.to()).contains(ANA);
    assertThat(world.gotong.coverage().effectiveOwner(KOPI, "care", world.now()).person())
        .contains(ANA);
    desk.comeBack(world.by(ANA), CITRA).orThrow();
    assertThat(world.gotong.coverage().charter(KOPI).responsibilities()).containsExactly(alone);
  }

  @Test
  @DisplayName("nobody takes over what they have no time for, or may not do")
  void nobody() {
    charter(new CharterCommand.SetResponsibility(
        CARE.withBackups().withMinutes(2_000).withActions(Action.PUBLISH)));
    charter(new CharterCommand.SetResponsibility(Responsibility.builder()
        .id("other")
        .duty(Duty.CONTENT)
        .owner(ANA)
        .minutes(500)
        .build()));
    Transfer left = find(begin(ill(CITRA)), "responsibility", "care");
    assertThat(left.fate()).isEqualTo(Fate.NOBODY);
    assertThat(left.whyNot().keySet()).containsExactly(ANA, BO, DEDE);
    assertThat(left.whyNot().values())
        .extracting(why -> why.code())
        .containsExactly("coverage.over-capacity", "team.not-permitted", "team.not-permitted");
  }

  @Test
  @DisplayName(
      "an approval goes to whoever may and wrote none of it; a stage that would stall gets somebody who stands in")
  void approvals() {
    team(new TeamCommand.Permit(Grant.permit(BO, Action.APPROVE, Scope.everywhere())));
    world.create(SPRING, content("Spring is here")).orThrow(); // by bo
    world.submit(SPRING).orThrow();
    HandoverPlan plan = begin(ill(CITRA));
    Transfer editor = find(plan, "approval", "spring/editor");
    assertThat(editor.fate()).isEqualTo(Fate.STANDS_IN);
    assertThat(editor.to()).contains(ANA);
    assertThat(find(plan, "approvals-to-come", "plain/editor").to()).contains(ANA);
    desk.comeBack(world.by(CITRA), CITRA).orThrow();

    team(new TeamCommand.Permit(Grant.forbid(ANA, Action.APPROVE, Scope.channel(World.LI))));
    world.clock.pass(Duration.ofHours(1));
    Transfer own = find(begin(ill(CITRA)), "approval", "spring/editor");
    assertThat(own.fate()).isEqualTo(Fate.NOBODY); // bo may, but wrote it
  }

  @Test
  @DisplayName("what waits for its author is carried on by somebody who may write it")
  void posts() {
    world.create(SPRING, content("Spring is here")).orThrow();
    Transfer draft = find(begin(ill(BO)), "post", "spring");
    assertThat(draft.fate()).isEqualTo(Fate.STANDS_IN);
    assertThat(draft.to()).contains(ANA);
    desk.comeBack(world.by(BO), BO).orThrow();
    team(new TeamCommand.NameBackups(BO, List.of(DEDE, CITRA)));
    world.clock.pass(Duration.ofHours(1));
    assertThat(find(begin(ill(BO)), "post", "spring").to()).contains(CITRA);
  }

  @Test
  @DisplayName(
      "nobody leaves while anything is left without an owner; then all of it is somebody's")
  void offboarding() {
    charter(new CharterCommand.SetResponsibility(
        CARE.withBackups().withActions(LEGAL).withOwner(DEDE)));
    charter(new CharterCommand.SetResponsibility(
        CARE.withId("content").withBackups(DEDE).withOwner(BO)));
    create("contract", DEDE);
    team(new TeamCommand.NameBackups(DEDE, List.of(BO)));
    assertThat(Codes.of(desk.offboard(world.by(ANA), DEDE)))
        .isEqualTo("handover.left-without-owner");
    HandoverPlan plan = desk.previewOffboarding(world.by(ANA), DEDE).orElseThrow();
    assertThat(plan.left())
        .extracting(each -> each.kind() + " " + each.id())
        .containsExactly("responsibility care", "approvals-to-come paid/legal");

    charter(new CharterCommand.DropResponsibility("care"));
    charter(new CharterCommand.SetResponsibility(
        CARE.withId("archive").withBackups().withActions().withOwner(DEDE)));
    world
        .gotong
        .team()
        .change(
            world.by(ANA),
            World.settings()
                .withApproval(Routing.of(ApprovalPolicy.of("plain", 1, Stage.of("editor")))))
        .orThrow();
    desk.offboard(world.by(ANA), DEDE).orThrow();
    assertThat(world.gotong.team().team(KOPI).find(DEDE)).isEmpty();
    assertThat(task("contract").owner()).isPresent().isNotEqualTo(Optional.of(DEDE));
    assertThat(
            world.gotong.coverage().charter(KOPI).find("archive").orElseThrow().owner())
        .contains(BO);
    assertThat(world.gotong.coverage().charter(KOPI).toString()).doesNotContain("dede");
    assertThat(desk.state(KOPI, DEDE)).isInstanceOf(HandoverState.Gone.class);
    assertThat(desk.offboard(world.by(ANA), DEDE)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("a stage that names somebody gets one who may stand in, until they are back")
  void delegates() {
    PostId autumn = PostId.of("autumn");
    Stage named = Stage.builder().id("named").addQuorum(Clause.anyOf(CITRA)).build();
    world
        .gotong
        .team()
        .change(
            world.by(ANA),
            World.settings().withApproval(Routing.of(ApprovalPolicy.of("by-name", 1, named))))
        .orThrow();
    world.create(autumn, content("Autumn is near")).orThrow();
    world.submit(autumn).orThrow();
    Transfer stage = find(begin(ill(CITRA)), "approval", "autumn/named");
    assertThat(stage.fate()).isEqualTo(Fate.MOVES);
    assertThat(stage.to()).contains(ANA);
    Post post = world.post(autumn);
    VoteCommand.Approve forCitra =
        new VoteCommand.Approve("named", post.revision(), post.digest(), Optional.of(CITRA));
    assertThat(
            world.gotong.approvals().simulate(world.by(ANA), autumn, forCitra).decision())
        .isInstanceOf(Decision.Accepted.class);
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(world
            .gotong
            .approvals()
            .state(KOPI, autumn)
            .findRound()
            .orElseThrow()
            .delegations())
        .isEmpty();
  }

  @Test
  @DisplayName("one handover at a time; only they themselves and managers of members may begin one")
  void access() {
    create("a", CITRA);
    assertThat(Codes.of(desk.begin(world.by(BO), ill(CITRA)))).isEqualTo("team.not-permitted");
    assertThat(Codes.of(desk.previewAbsence(world.by(PersonId.of("eve")), ill(CITRA))))
        .isEqualTo("team.unknown-member");
    Absence ill = ill(CITRA);
    desk.begin(world.by(CITRA), ill).orThrow();
    assertThat(desk.begin(world.by(CITRA), ill)).isEqualTo(Decision.unchanged());
    world.clock.pass(Duration.ofDays(1));
    assertThat(Codes.of(desk.begin(world.by(CITRA), ill(CITRA))))
        .isEqualTo("team.absence-overlaps");
    assertThat(Codes.of(desk.comeBack(world.by(BO), CITRA))).isEqualTo("team.not-permitted");
    assertThat(task("a").owner()).isNotEqualTo(Optional.of(CITRA));
  }
}
