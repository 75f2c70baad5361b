package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Actor;
import dev.gotong.base.CommandId;
import dev.gotong.base.Finding;
import dev.gotong.base.PostId;
import dev.gotong.desk.Concern;
import dev.gotong.desk.Envelope;
import dev.gotong.desks.World.Form;
import dev.gotong.publishing.Connection;
import dev.gotong.publishing.TargetEvent.ScheduleSet;
import dev.gotong.publishing.TargetState;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Right;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.TeamCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Channels whose rights end. */
class ConnectionDeskTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final ScriptedNotifier notifier = new ScriptedNotifier();
  private final World world = World.telling(Form.JSON, notifier);

  private void connect(Connection connection) {
    world.gotong.publishing().connect(world.by(ANA), LI, connection).orThrow();
  }

  private Optional<Finding> schedule(Instant at) {
    return ((ScheduleSet) world.schedule(SPRING, LI, at).orThrow().get(0)).warning();
  }

  private List<Concern> concerns() {
    return world.gotong.publishing().concerns(KOPI);
  }

  @Test
  void whoever_schedules_beyond_the_rights_is_warned_and_the_channel_concerns_somebody() {
    world.approved(SPRING);
    Instant end = world.now().plus(DAY);
    connect(Connection.until(end));
    assertThat(schedule(end.minus(Duration.ofHours(2)))).isEmpty();
    assertThat(concerns()).isEmpty();
    assertThat(schedule(end.plus(DAY)).orElseThrow().message())
        .isEqualTo(
            "the rights on li-main end at 2026-03-03T08:00:00Z, and spring is to go out there at"
                + " 2026-03-04T08:00:00Z: connect it again before that");
    Concern concern = concerns().get(0);
    assertThat(concern.why().code()).isEqualTo("publishing.rights-end");
    assertThat(concern.slot().channel()).isEqualTo(LI);
    assertThat(concern.owner()).contains(BO);
    connect(Connection.until(end.plus(Duration.ofDays(60))));
    assertThat(concerns()).isEmpty();
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
  }

  @Test
  void the_first_post_that_the_rights_do_not_reach_stands_for_its_channel() {
    Instant end = world.now().plus(DAY);
    for (int i = 1; i <= 3; i++) {
      PostId post = PostId.of("post-" + i);
      world.approved(post);
      world.schedule(post, LI, world.now().plus(DAY.multipliedBy(4 - i))).orThrow();
      world.schedule(post, MAST, world.now().plus(DAY.multipliedBy(4 - i))).orThrow();
    }
    connect(Connection.until(end));
    assertThat(concerns())
        .extracting(concern -> concern.slot().post().value())
        .containsExactly("post-3");
  }

  @Test
  void nothing_is_sent_once_the_rights_have_ended_until_the_channel_is_connected_again() {
    world.approved(SPRING);
    Instant end = world.now().plus(DAY);
    connect(Connection.until(end));
    schedule(end);
    assertThat(world.gotong.publishing().findBar(KOPI, SPRING, LI)).isEmpty();
    world.clock.pass(DAY);
    world.run();
    assertThat(world.network.calls()).isZero();
    assertThat(((TargetState.Missed) world.target()).reason().message())
        .isEqualTo("the rights on li-main ended at 2026-03-03T08:00:00Z: connect it again, and give"
            + " spring another slot");
    connect(Connection.lasting());
    assertThat(schedule(world.now())).isEmpty();
    world.run();
    assertThat(world.target()).isInstanceOf(TargetState.Published.class);
  }

  @Test
  void rights_that_do_not_reach_what_is_planned_are_told_once_to_whoever_sees_to_it() {
    world.approved(SPRING);
    Instant end = world.now().plus(DAY);
    schedule(end.plus(DAY));
    world.gotong.notifications().deliverDue();
    notifier.taken.clear();
    connect(Connection.until(end));
    schedule(end.plus(DAY).plus(DAY));
    world.gotong.notifications().deliverDue();
    assertThat(notifier.said())
        .containsExactly(
            "bo: the rights on li-main end at 2026-03-03T08:00:00Z, and spring is to go out"
                + " there at 2026-03-04T08:00:00Z: connect it again before that");
  }

  @Test
  void whoever_manages_accounts_there_tells_a_program_included() {
    Connection connection = Connection.until(world.now().plus(DAY));
    assertThat(Codes.of(world.gotong.publishing().connect(world.by(CITRA), LI, connection)))
        .startsWith("team.");
    Envelope program = new Envelope(KOPI, CommandId.of("renewed"), new Actor.Service("tokens"));
    assertThat(Codes.of(world.gotong.publishing().connect(program, LI, connection)))
        .isEqualTo("desk.not-a-member");
    Grant grant =
        Grant.permit(Subject.service("tokens"), Right.action(Action.ACCOUNTS), Scope.channel(LI));
    world.gotong.team().carryOut(world.by(ANA), new TeamCommand.Permit(grant)).orThrow();
    world.gotong.publishing().connect(program, LI, connection).orThrow();
    assertThat(world.gotong.publishing().connection(KOPI, LI)).isEqualTo(connection);
    assertThat(world.gotong.publishing().connection(KOPI, MAST)).isEqualTo(Connection.lasting());
  }
}
