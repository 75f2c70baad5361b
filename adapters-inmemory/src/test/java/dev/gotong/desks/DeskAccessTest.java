package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.TaskDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.post.PostCommand;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whether somebody may is asked before anything else, so that a stranger learns nothing. */
class DeskAccessTest {
  private static final PostId NOWHERE = PostId.of("nowhere");
  private static final PersonId STRANGER = PersonId.of("stranger");
  private static final TaskId TASK = TaskId.of("moderate");

  private static List<Decision<?>> everything(World world, Supplier<Envelope> by, PersonId self) {
    Gotong gotong = world.gotong;
    List<Decision<?>> all = new ArrayList<>();
    List<TeamCommand> team = List.of(
        new TeamCommand.Found(World.member(self, "lead")),
        new TeamCommand.Join(World.member(self, "lead")),
        new TeamCommand.Leave(self),
        new TeamCommand.Leave(BO),
        new TeamCommand.Permit(Grant.permit(self, Action.MANAGE, Scope.everywhere())),
        new TeamCommand.BeAway(Absence.days(self, LocalDate.EPOCH, LocalDate.EPOCH, "a day off")),
        new TeamCommand.NameBackups(BO, List.of(CITRA)));
    team.forEach(command -> all.add(gotong.team().carryOut(by.get(), command)));
    all.add(gotong.team().change(by.get(), World.settings()));
    for (PostId post : List.of(SPRING, NOWHERE)) {
      Digest digest = world.post(SPRING).digest();
      List<PostCommand> posts = List.of(
          new PostCommand.CreateDraft(post, content("Mine")),
          new PostCommand.Edit(7, content("Mine")),
          new PostCommand.Withdraw(7, "mine"));
      posts.forEach(command -> all.add(gotong.posts().carryOut(by.get(), post, command)));
      List<ApprovalCommand> reviews = List.of(
          new CourseCommand.Submit(7, digest),
          new VoteCommand.Approve("nowhere", 7, digest),
          new VoteCommand.RequestChanges("nowhere", 7, digest, "mine"),
          new VoteCommand.RetractVote("nowhere"),
          new VoteCommand.ClearObjection("nowhere", CITRA));
      reviews.forEach(command -> all.add(gotong.approvals().carryOut(by.get(), post, command)));
      for (ChannelId channel : List.of(LI, ChannelId.of("nowhere"))) {
        Slot slot = Slot.of(post, channel, world.now().minusSeconds(60));
        all.add(gotong.calendar().schedule(by.get(), slot));
        all.add(gotong.calendar().unschedule(by.get(), post, channel));
        all.add(gotong.publishing().resolve(by.get(), post, channel, Optional.empty()));
      }
    }
    all.add(gotong.calendar().hold(by.get(), Optional.empty(), new HoldCommand.Place("mine")));
    all.add(gotong.calendar().hold(by.get(), Optional.of(LI), new HoldCommand.Lift("mine")));
    List<CharterCommand> charter = List.of(
        new CharterCommand.DropResponsibility("nowhere"),
        new CharterCommand.Entrust("nowhere", Optional.of(self)),
        new CharterCommand.NoteLook("nowhere"));
    charter.forEach(command -> all.add(gotong.coverage().carryOut(by.get(), command)));
    all.add(gotong
        .handover()
        .begin(by.get(), Absence.days(CITRA, LocalDate.EPOCH, LocalDate.EPOCH, "mine")));
    all.add(gotong.handover().comeBack(by.get(), self));
    all.add(gotong.handover().offboard(by.get(), BO));
    List<TaskCommand> tasks = List.of(
        new TaskCommand.Create(task()),
        new TaskCommand.Assign(self),
        new TaskCommand.Release(),
        new TaskCommand.Finish());
    tasks.forEach(command -> all.add(gotong.tasks().carryOut(by.get(), TASK, command)));
    return all;
  }

  private static Task task() {
    return Task.builder()
        .id(TASK)
        .title("Moderate")
        .kind("moderation")
        .minutes(60)
        .build();
  }

  private static World busy() {
    World world = World.settled(Form.AS_IS);
    world.approved(SPRING);
    world.schedule(SPRING, LI, world.now().plusSeconds(60)).orThrow();
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), TASK, new TaskCommand.Create(task()))
        .orThrow();
    world.hold(Optional.of(MAST)).orThrow();
    return world;
  }

  @Test
  void a_stranger_is_told_that_they_are_one_whatever_they_ask() {
    World world = busy();
    int written = world.events().size();

    assertThat(everything(world, () -> world.by(STRANGER), STRANGER))
        .hasSize(48)
        .extracting(Codes::of)
        .containsOnly("team.unknown-member");
    assertThat(world.events()).hasSize(written);
  }

  @Test
  void a_program_and_gotong_itself_may_nothing() {
    World world = busy();
    for (Actor actor : List.of(new Actor.Service("crm"), Actor.automation())) {
      int[] n = {0};
      assertThat(everything(
              world,
              () -> new Envelope(KOPI, CommandId.of(actor.label().length() + "-" + n[0]++), actor),
              STRANGER))
          .extracting(Codes::of)
          .containsOnly("desk.not-a-member");
    }
  }

  @Test
  void a_member_without_the_permission_is_told_so_before_anything_about_the_thing() {
    World world = busy();
    Slot gone = Slot.of(NOWHERE, LI, world.now().minusSeconds(60));

    assertThat(Codes.of(world.gotong.calendar().schedule(world.by(DEDE), gone)))
        .isEqualTo("team.not-permitted");
    assertThat(Codes.of(world
            .gotong
            .posts()
            .carryOut(world.by(DEDE), SPRING, new PostCommand.Withdraw(7, "mine"))))
        .isEqualTo("team.not-permitted");
    assertThat(Codes.of(world
            .gotong
            .calendar()
            .hold(world.by(CITRA), Optional.empty(), new HoldCommand.Place("mine"))))
        .isEqualTo("team.not-permitted");
  }

  @Test
  void whoever_left_may_not_even_finish_what_was_theirs() {
    World world = busy();
    TaskDesk tasks = world.gotong.tasks();
    tasks.carryOut(world.by(ANA), TASK, new TaskCommand.Assign(BO)).orThrow();
    world.gotong.handover().offboard(world.by(BO), BO).orThrow();

    assertThat(Codes.of(tasks.carryOut(world.by(BO), TASK, new TaskCommand.Finish())))
        .isEqualTo("team.unknown-member");
  }

  @Test
  void workspaces_know_nothing_of_each_other() {
    World world = busy();
    WorkspaceId other = WorkspaceId.of("other");

    assertThat(world.gotong.team().team(other).members()).isEmpty();
    assertThat(world.gotong.posts().find(other, SPRING)).isEmpty();
    assertThat(
            Codes.of(world.gotong.calendar().unschedule(world.envelope(other, CITRA), SPRING, LI)))
        .isEqualTo("team.unknown-member");
  }
}
