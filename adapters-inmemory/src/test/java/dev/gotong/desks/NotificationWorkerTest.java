package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PostId;
import dev.gotong.desk.Worker;
import dev.gotong.desk.Worker.Listener;
import dev.gotong.desks.World.Form;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.Notice;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Workers with threads of their own. Whatever is waited for has half a minute, and no test says how fast it came. */
class NotificationWorkerTest {
  private final ScriptedNotifier notifier = new ScriptedNotifier();
  private final World world = World.telling(Form.AS_IS, notifier);

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; tries < 3_000 && !condition.getAsBoolean(); tries++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private void submitted(PostId post) {
    world.create(post, World.content("Spring is here")).orThrow();
    world.submit(post).orThrow();
  }

  @Test
  void what_is_decided_wakes_the_worker_and_a_notifier_that_hangs_holds_no_decision()
      throws Exception {
    CountDownLatch hangs = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      notifier.next(notice -> {
        hangs.countDown();
        return late(notice, end);
      });
    }
    try (Worker worker = world.gotong.notifications().start(2, Listener.NONE)) {
      assertThat(worker).isNotNull();
      submitted(SPRING);
      assertThat(hangs.await(30, TimeUnit.SECONDS)).isTrue();
      world.approve(SPRING, CITRA, "editor").orThrow();
      assertThat(world.gotong.approvals().state(World.KOPI, SPRING).phase()).isEqualTo("approved");
      assertThat(notifier.taken).isEmpty();
      end.countDown();
      await(() -> notifier.taken.size() == 3);
    }
    assertThat(notifier.said()).last().isEqualTo("bo: spring is approved");
  }

  private DeliveryOutcome late(Notice notice, CountDownLatch end) {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return notifier.take(notice);
  }

  @Test
  void two_workers_tell_everybody_once() throws Exception {
    int posts = 30;
    for (int i = 0; i < posts; i++) {
      submitted(PostId.of("post-" + i));
    }
    try (Worker one = world.over(world.storage.another()).notifications().start(2, Listener.NONE);
        Worker other =
            world.over(world.storage.another()).notifications().start(2, Listener.NONE)) {
      assertThat(one).isNotSameAs(other);
      await(() -> world.gotong.notifications().findNextDue().isEmpty());
    }
    assertThat(notifier.taken).extracting(Notice::id).doesNotHaveDuplicates().hasSize(2 * posts);
    assertThat(notifier.taken).extracting(Notice::to).containsOnly(ANA, CITRA);
  }
}
