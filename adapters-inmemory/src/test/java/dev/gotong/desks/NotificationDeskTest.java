package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Decision;
import dev.gotong.desk.DeadLetter;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.NotificationDesk;
import dev.gotong.desk.Worker;
import dev.gotong.desks.World.Form;
import dev.gotong.notice.DeliveryOutcome.Failed;
import dev.gotong.notice.DeliveryOutcome.Undeliverable;
import dev.gotong.notice.LetterEvent;
import dev.gotong.notice.Notice;
import dev.gotong.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** When people are told, how often, and what becomes of what cannot be delivered. */
class NotificationDeskTest {
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

  /** Bo is to be told of something, once. */
  private void oneForBo() {
    submitted();
    deliver();
    notifier.taken.clear();
    world.approve(SPRING, CITRA, "editor").orThrow();
  }

  @Test
  void a_command_that_is_repeated_or_refused_tells_nobody_again() {
    submitted();
    Envelope envelope = world.by(CITRA);
    Post now = world.post(SPRING);
    VoteCommand vote = new VoteCommand.Approve("editor", now.revision(), now.digest());
    deliver();
    notifier.taken.clear();
    for (int i = 0; i < 3; i++) {
      world.gotong.approvals().carryOut(envelope, SPRING, vote).orThrow();
    }
    assertThat(Codes.of(world.approve(SPRING, BO, "editor"))).startsWith("approval.");
    world.gotong.approvals().simulate(world.by(ANA), SPRING, new CourseCommand.Reopen());
    deliver();
    assertThat(notifier.said()).containsExactly("bo: spring is approved");
  }

  @Test
  void what_fails_is_tried_again_with_the_same_id_and_not_before_it_was_asked_to() {
    oneForBo();
    Instant later = world.now().plus(Duration.ofMinutes(30));
    notifier.next(notice -> {
      notifier.take(notice);
      throw new IllegalStateException("the line broke");
    });
    assertThat(deliver()).isEqualTo(1);
    Instant due = desk.findNextDue().orElseThrow();
    assertThat(due).isBetween(world.now().plusSeconds(1), world.now().plusSeconds(60));
    notifier.next(notice -> new Failed("busy", Optional.of(later)));
    world.clock.pass(Duration.between(world.now(), due));
    assertThat(deliver()).isEqualTo(1);
    assertThat(desk.findNextDue()).contains(later);
    world.clock.pass(Duration.between(world.now(), later).minus(MICRO));
    assertThat(deliver()).isZero();
    world.clock.pass(MICRO);
    assertThat(deliver()).isEqualTo(1);
    assertThat(notifier.taken).hasSize(2);
    assertThat(notifier.taken.get(0)).isEqualTo(notifier.taken.get(1));
    assertThat(desk.findNextDue()).isEmpty();
  }

  @Test
  void no_receiver_puts_off_longer_than_a_day() {
    oneForBo();
    notifier.next(notice -> new Failed("", Optional.of(Instant.MAX)));
    deliver();
    assertThat(desk.findNextDue()).contains(world.now().plus(Duration.ofDays(1)));
  }

  @Test
  void what_cannot_be_delivered_is_a_dead_letter_until_somebody_who_may_has_it_tried_again() {
    oneForBo();
    notifier.next(notice -> new Undeliverable("nobody of that name"));
    deliver();
    assertThat(desk.findNextDue()).isEmpty();
    DeadLetter dead = desk.deadLetters(KOPI).get(0);
    assertThat(dead.notice().what().message()).isEqualTo("spring is approved");
    assertThat(dead.why()).isEqualTo("nobody of that name");
    assertThat(dead.tries()).isEqualTo(1);
    assertThat(dead.since()).isEqualTo(world.now());
    String id = dead.notice().id();
    assertThat(Codes.of(desk.requeue(world.by(BO), id))).startsWith("team.");
    Decision<LetterEvent> requeued = desk.requeue(world.by(ANA), id);
    assertThat(requeued.orThrow()).containsExactly(new LetterEvent.Requeued(world.now()));
    assertThat(Codes.of(desk.requeue(world.by(ANA), id))).isEqualTo("notice.not-dead");
    assertThat(desk.deadLetters(KOPI)).isEmpty();
    deliver();
    assertThat(notifier.said()).containsExactly("bo: spring is approved");
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
  }

  @Test
  void what_fails_for_a_day_is_given_up_and_once_requeued_has_a_day_again() {
    oneForBo();
    Instant begun = world.now();
    int tries = 0;
    while (desk.deadLetters(KOPI).isEmpty()) {
      assertThat(tries).isLessThan(200);
      tries += fail();
    }
    assertThat(Duration.between(begun, world.now()))
        .isBetween(Duration.ofDays(1), Duration.ofDays(1).plus(Duration.ofMinutes(64)));
    assertThat(tries).isGreaterThan(20);
    assertThat(desk.findNextDue()).isEmpty();
    DeadLetter dead = desk.deadLetters(KOPI).get(0);
    assertThat(dead.tries()).isEqualTo(tries);
    desk.requeue(world.by(ANA), dead.notice().id()).orThrow();
    assertThat(fail()).isEqualTo(1);
    assertThat(desk.deadLetters(KOPI)).isEmpty();
  }

  /** Lets the next try fail, when it is due. */
  private int fail() {
    Instant due = desk.findNextDue().orElseThrow();
    world.clock.pass(Duration.between(world.now(), due));
    notifier.next(notice -> Failed.of("still down"));
    return deliver();
  }

  @Test
  void what_is_not_begun_in_time_is_handed_back_and_another_delivers_it_once() {
    submitted();
    notifier.next(notice -> {
      world.clock.pass(Duration.ofSeconds(11));
      return notifier.take(notice);
    });
    assertThat(desk.deliverDue()).isEqualTo(2);
    assertThat(notifier.taken).hasSize(1);
    deliver();
    assertThat(notifier.taken).extracting(Notice::to).containsExactlyInAnyOrder(ANA, CITRA);
  }

  @Test
  void whoever_has_lost_the_lease_writes_nothing() {
    oneForBo();
    notifier.next(notice -> {
      world.clock.pass(Duration.ofSeconds(61));
      world.gotong.notifications().deliverDue();
      return new Undeliverable("too late to be true");
    });
    assertThat(desk.deliverDue()).isEqualTo(1);
    assertThat(desk.deadLetters(KOPI)).isEmpty();
    assertThat(notifier.taken).hasSize(1);
    assertThat(desk.findNextDue()).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what it does is what must not be done
  void a_notifier_that_answers_nothing_has_failed_and_one_that_is_broken_is_told_of() {
    oneForBo();
    notifier.next(notice -> null);
    deliver();
    world.clock.pass(Duration.ofMinutes(1));
    notifier.next(notice -> {
      throw new NoClassDefFoundError("some/Mailer");
    });
    assertThatThrownBy(desk::deliverDue).isInstanceOf(NoClassDefFoundError.class);
    world.clock.pass(Duration.ofMinutes(2));
    assertThat(deliver()).isEqualTo(1);
    assertThat(notifier.taken).hasSize(1);
  }

  @Test
  void a_thread_pool_that_takes_no_more_is_helped_out() {
    oneForBo();
    int done = desk.deliverDue(
        work -> {
          throw new RejectedExecutionException("full");
        },
        10);
    assertThat(done).isEqualTo(1);
    assertThat(notifier.taken).hasSize(1);
  }

  @Test
  void without_a_notifier_nothing_is_written_for_anybody() {
    World silent = World.settled(Form.AS_IS);
    silent.due();
    silent.run();
    NotificationDesk none = silent.gotong.notifications();
    assertThat(none.findNextDue()).isEmpty();
    assertThat(none.notices(KOPI, BO, Instant.EPOCH)).isEmpty();
    assertThat(none.deadLetters(KOPI)).isEmpty();
    assertThat(List.of(BO, CITRA))
        .allMatch(p -> none.notices(KOPI, p, Instant.EPOCH).isEmpty());
    assertThatIllegalStateException()
        .isThrownBy(none::deliverDue)
        .withMessageContaining("notifier(");
    assertThatIllegalStateException().isThrownBy(() -> none.start(1, Worker.Listener.NONE));
  }
}
