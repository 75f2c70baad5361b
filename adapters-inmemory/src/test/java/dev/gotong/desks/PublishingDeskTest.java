package dev.gotong.desks;

import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.Gotong;
import dev.gotong.approval.VoteCommand;
import dev.gotong.desks.World.Form;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetState;
import dev.gotong.testkit.ScriptedPublisher;
import dev.gotong.testkit.WatchedStorage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingDeskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static World due() {
    World world = World.settled(Form.JSON);
    world.due();
    return world;
  }

  private static void assertPublished(World world, int messages) {
    assertThat(world.target().phase()).isEqualTo("published");
    assertThat(world.network.sent()).hasSize(messages);
    assertThat(world.gotong.publishing().findNextDue()).isEmpty();
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
  }

  private static void assertMissed(World world, String why) {
    assertThat(world.target())
        .isInstanceOfSatisfying(
            TargetState.Missed.class, m -> assertThat(m.reason().code()).isEqualTo(why));
    assertThat(world.network.calls()).isZero();
    assertThat(world.gotong.publishing().findNextDue()).isEmpty();
  }

  @Test
  void a_lost_answer_is_found_again_and_nothing_is_sent_twice() {
    World world = due();
    world.network.nextAfterTaking(request -> new Unknown("no answer"));
    world.run();
    assertThat(world.target().phase()).isEqualTo("unclear");

    world.clock.pass(MINUTE);
    world.run();

    assertPublished(world, 1);
    assertThat(world.network.calls()).isEqualTo(1);
    assertThat(((TargetState.Published) world.target()).externalId())
        .isEqualTo(ScriptedPublisher.externalId(world.network.sent().get(0).key()));
  }

  @Test
  void what_a_publisher_throws_is_a_lost_answer() {
    World world = due();
    world.network.nextAfterTaking(request -> {
      throw new IllegalStateException("the line broke");
    });
    world.run();
    assertThat(world.target().phase()).isEqualTo("unclear");

    world.clock.pass(MINUTE);
    world.run();

    assertPublished(world, 1);
  }

  @Test
  void what_is_certainly_not_out_is_sent_again_as_the_second_attempt() {
    World world = due();
    world.network.next(new Unknown("no answer"));
    world.run();
    world.clock.pass(MINUTE);
    world.run();

    assertPublished(world, 1);
    assertThat(world.network.sent().get(0).attempt()).isEqualTo(2);
  }

  @Test
  void a_network_that_never_says_is_asked_ever_more_rarely_and_then_a_person_is() {
    World world = due();
    world.network.hide(true);
    world.network.nextAfterTaking(request -> new Unknown("no answer"));
    world.run();
    while (world.gotong.publishing().findNextDue().isPresent()) {
      world.clock.pass(Duration.ofHours(1));
      world.run();
    }
    assertThat(world.network.lookups()).isBetween(5, 20);
    assertThat(world.target().phase()).isEqualTo("unclear");

    assertThat(Codes.of(world
            .gotong
            .publishing()
            .resolve(world.by(World.BO), SPRING, LI, Optional.of("urn:1"))))
        .isEqualTo("team.not-permitted");
    world
        .gotong
        .publishing()
        .resolve(world.by(World.CITRA), SPRING, LI, Optional.of("urn:1"))
        .orThrow();
    assertPublished(world, 1);
  }

  @Test
  void a_publisher_that_cannot_look_leaves_a_lost_answer_to_a_person_at_once() {
    World world = due();
    world.network.become(PublisherClass.NONE);
    world.network.hide(true);
    world.network.nextAfterTaking(request -> new Unknown("no answer"));
    world.run();

    assertThat(world.target().phase()).isEqualTo("unclear");
    assertThat(world.gotong.publishing().findNextDue()).isEmpty();
    world
        .gotong
        .publishing()
        .resolve(world.by(World.CITRA), SPRING, LI, Optional.empty())
        .orThrow();
    assertThat(world.target().phase()).isEqualTo("unscheduled");
  }

  @Test
  void a_network_that_asks_to_wait_is_waited_for() {
    World world = due();
    world.network.next(new RateLimited(world.now().plus(Duration.ofMinutes(5))));
    world.run();
    assertThat(world.gotong.publishing().findNextDue())
        .contains(world.now().plus(Duration.ofMinutes(5)));

    world.clock.pass(Duration.ofMinutes(5));
    world.run();

    assertPublished(world, 1);
  }

  @Test
  void what_the_network_refuses_stays_with_its_reason_and_can_be_mended() {
    World world = due();
    world.network.next(new Refused(RejectionKind.EDIT, "too shrill"));
    world.run();
    assertThat(world.target())
        .isInstanceOfSatisfying(
            TargetState.Rejected.class, r -> assertThat(r.detail()).isEqualTo("too shrill"));

    world.edit(SPRING, content("Spring, softly")).orThrow();
    world.submit(SPRING).orThrow();
    world.approve(SPRING, World.CITRA, "editor").orThrow();
    world.schedule(SPRING, LI, world.now()).orThrow();
    world.run();

    assertPublished(world, 1);
  }

  @Test
  void what_is_held_when_its_time_comes_is_missed_and_lifting_brings_nothing_out() {
    World everywhere = due();
    everywhere.hold(Optional.empty()).orThrow();
    everywhere.run();
    assertMissed(everywhere, "publishing.held");

    World channel = due();
    channel.hold(Optional.of(LI)).orThrow();
    channel.run();
    assertMissed(channel, "publishing.held");

    World elsewhere = due();
    elsewhere.hold(Optional.of(World.MAST)).orThrow();
    elsewhere.run();
    assertPublished(elsewhere, 1);
  }

  @Test
  void what_is_not_approved_when_its_time_comes_is_missed() {
    World world = World.settled(Form.JSON);
    world.create(SPRING, content("Spring is here")).orThrow();
    world.schedule(SPRING, LI, world.now()).orThrow();
    world.run();

    assertMissed(world, "publishing.not-approved");
  }

  @Test
  void what_nobody_sent_in_time_is_missed_and_not_silently_late() {
    World world = due();
    world.clock.pass(Duration.ofHours(1).plusNanos(1_000));
    world.run();

    assertMissed(world, "publishing.too-late");
  }

  @Test
  void a_worker_that_dies_after_sending_is_followed_by_one_that_looks_first() {
    World world = due();
    world.network.nextAfterTaking(request -> {
      throw new OutOfMemoryError("the worker is gone");
    });
    assertThatThrownBy(world::run).isInstanceOf(OutOfMemoryError.class);
    Gotong second = world.over(world.storage.another());
    assertThat(World.run(second)).as("while the lease lasts").isZero();

    world.clock.pass(Duration.ofSeconds(61));
    World.run(second);

    assertPublished(world, 1);
    assertThat(world.network.calls()).isEqualTo(1);
  }

  @Test
  void a_worker_that_dies_before_sending_is_followed_by_one_that_sends() {
    World world = due();
    WatchedStorage dying = new WatchedStorage(world.storage.another());
    dying.beforeNextCommit(() -> {
      throw new OutOfMemoryError("the worker is gone");
    });
    assertThatThrownBy(() -> World.run(world.over(dying))).isInstanceOf(OutOfMemoryError.class);

    world.clock.pass(Duration.ofSeconds(61));
    world.run();

    assertPublished(world, 1);
  }

  @Test
  void what_is_taken_back_after_the_claim_is_too_late() {
    World world = due();
    WatchedStorage between = new WatchedStorage(world.storage.another());
    String[] codes = new String[2];
    between.beforeNextCommit(() -> {
      codes[0] = Codes.of(world.unschedule(SPRING, LI));
      codes[1] = Codes.of(world.edit(SPRING, content("Too late")));
    });
    World.run(world.over(between));

    assertThat(codes).containsExactly("desk.too-late", "desk.too-late");
    assertPublished(world, 1);
  }

  @Test
  void a_hold_that_comes_between_the_decision_and_the_record_wins() {
    World world = due();
    WatchedStorage between = new WatchedStorage(world.storage.another());
    between.beforeNextCommit(() -> world.hold(Optional.empty()).orThrow());
    World.run(world.over(between));

    assertMissed(world, "publishing.held");
  }

  @Test
  void an_approval_that_is_lost_between_the_decision_and_the_record_is_lost() {
    World world = due();
    WatchedStorage between = new WatchedStorage(world.storage.another());
    between.beforeNextCommit(() -> world
        .gotong
        .approvals()
        .carryOut(world.by(World.CITRA), SPRING, new VoteCommand.RetractVote("editor"))
        .orThrow());
    World.run(world.over(between));

    assertMissed(world, "publishing.not-approved");
  }

  @Test
  void a_worker_too_slow_to_send_hands_back_without_sending() {
    World world = due();
    world.schedule(SPRING, World.MAST, world.now()).orThrow();
    world.network.nextAfterTaking(request -> {
      world.clock.pass(Duration.ofSeconds(2));
      return new PublishOutcome.Published("urn:1", world.now());
    });
    assertThat(world.gotong.publishing().runDue()).isEqualTo(2);
    assertThat(world.network.sent()).hasSize(1);

    world.run();

    assertThat(world.network.sent()).hasSize(2);
    assertThat(world.network.sent().get(1).attempt()).isEqualTo(1);
  }
}
