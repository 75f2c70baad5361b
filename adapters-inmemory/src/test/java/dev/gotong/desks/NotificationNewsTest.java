package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.VoteCommand;
import dev.gotong.base.TaskId;
import dev.gotong.desk.NotificationDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.post.Post;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is told what. */
class NotificationNewsTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final ScriptedNotifier notifier = new ScriptedNotifier();
  private final World world = World.telling(Form.JSON, notifier);
  private final NotificationDesk desk = world.gotong.notifications();

  private int deliver() {
    int done = 0;
    for (int round = 0; round < 100; round++) {
      int some = desk.deliverDue();
      if (some == 0) {
        return done;
      }
      done += some;
    }
    throw new AssertionError("there is always somebody to tell");
  }

  private void submitted() {
    world.create(SPRING, World.content("Spring is here")).orThrow();
    world.submit(SPRING).orThrow();
  }

  @Test
  void a_review_tells_whose_turn_it_is_and_then_the_author() {
    submitted();
    assertThat(notifier.taken).isEmpty();
    deliver();
    assertThat(notifier.said())
        .containsExactlyInAnyOrder(
            "ana: spring waits for your vote: editor", "citra: spring waits for your vote: editor");
    world.approve(SPRING, CITRA, "editor").orThrow();
    deliver();
    assertThat(notifier.said()).hasSize(3).last().isEqualTo("bo: spring is approved");
    assertThat(desk.notices(KOPI, BO, Instant.EPOCH)).containsExactly(notifier.taken.get(2));
    assertThat(desk.notices(KOPI, BO, world.now().plus(MICRO))).isEmpty();
    assertThat(desk.findNextDue()).isEmpty();
  }

  @Test
  void whoever_wants_changes_says_so_to_the_author() {
    submitted();
    deliver();
    Post now = world.post(SPRING);
    world
        .gotong
        .approvals()
        .carryOut(
            world.by(CITRA),
            SPRING,
            new VoteCommand.RequestChanges(
                "editor", now.revision(), now.digest(), "the price is wrong"))
        .orThrow();
    deliver();
    assertThat(notifier.said())
        .last()
        .isEqualTo("bo: citra wants changes to spring at editor: the price is wrong");
  }

  @Test
  void what_does_not_go_out_is_told_to_whoever_sees_to_it() {
    world.due();
    deliver();
    world.network.next(new PublishOutcome.Refused(RejectionKind.RECONNECT, "token expired"));
    world.run();
    deliver();
    assertThat(notifier.said())
        .last()
        .isEqualTo("bo: li-main did not take spring (token expired); what helps: reconnect");
  }

  @Test
  void a_hand_over_tells_those_who_take_over_and_not_whoever_goes() {
    Task film = Task.builder()
        .id(TaskId.of("film"))
        .title("Film the cups")
        .kind("writing")
        .minutes(60)
        .owner(BO)
        .build();
    world
        .gotong
        .tasks()
        .carryOut(world.by(ANA), film.id(), new TaskCommand.Create(film))
        .orThrow();
    world
        .gotong
        .handover()
        .begin(world.by(BO), Absence.from(BO, world.now(), "ill"))
        .orThrow();
    deliver();
    assertThat(notifier.said())
        .singleElement()
        .asString()
        .matches("(ana|citra|dede): bo is away: you have task \"Film the cups\"");
  }
}
