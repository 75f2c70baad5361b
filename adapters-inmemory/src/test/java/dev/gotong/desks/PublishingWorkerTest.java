package dev.gotong.desks;

import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.desk.Worker;
import dev.gotong.desk.Worker.Listener;
import dev.gotong.desks.World.Form;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Transaction;
import dev.gotong.testkit.WatchedStorage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Workers with threads of their own. Whatever is waited for has half a minute, and no test says how fast it came. */
class PublishingWorkerTest {
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; tries < 3_000 && !condition.getAsBoolean(); tries++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static boolean isPublished(World world) {
    return world.target() instanceof TargetState.Published;
  }

  @Test
  void what_is_planned_goes_out_when_its_instant_has_come_and_not_before() throws Exception {
    World world = World.settled(Form.AS_IS);
    world.approved(SPRING);
    world.schedule(SPRING, LI, world.now().plus(Duration.ofHours(1))).orThrow();
    world.clock.pass(Duration.ofHours(1).minus(MICRO));
    Worker worker = world.gotong.publishing().start(2, Listener.NONE);
    try (worker) {
      Thread.sleep(300); // it has every chance to be early
      assertThat(world.network.calls()).isZero();
      world.clock.pass(MICRO);
      await(() -> isPublished(world));
    }
    assertThat(world.network.calls()).isEqualTo(1);
  }

  @Test
  void what_is_scheduled_for_now_wakes_the_worker_that_sleeps() throws Exception {
    World world = World.settled(Form.AS_IS);
    world.approved(SPRING);
    Worker worker = world.gotong.publishing().start(1, Listener.NONE);
    try (worker) {
      world.schedule(SPRING, LI, world.now()).orThrow();
      await(() -> isPublished(world));
    }
  }

  @Test
  void networks_are_called_at_the_same_time() throws Exception {
    World world = World.settled(Form.AS_IS);
    CountDownLatch both = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      world.network.nextAfterTaking(request -> {
        both.countDown();
        return meet(both)
            ? new PublishOutcome.Published("urn:1", world.now())
            : new PublishOutcome.Unknown("alone");
      });
    }
    world.due();
    world.schedule(SPRING, MAST, world.now()).orThrow();
    Worker worker = world.gotong.publishing().start(2, Listener.NONE);
    try (worker) {
      await(() -> isPublished(world)
          && world.gotong.publishing().state(World.KOPI, SPRING, MAST).phase().equals("published"));
    }
  }

  private static boolean meet(CountDownLatch all) {
    try {
      return all.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_thread_pool_that_takes_no_more_is_helped_out() {
    World world = World.settled(Form.AS_IS);
    world.due();
    int done = world
        .gotong
        .publishing()
        .runDue(
            work -> {
              throw new RejectedExecutionException("full");
            },
            10);
    assertThat(done).isEqualTo(1);
    assertThat(isPublished(world)).isTrue();
  }

  @Test
  void as_much_is_taken_on_as_was_asked_for() {
    World world = World.settled(Form.AS_IS);
    world.due();
    world.schedule(SPRING, MAST, world.now()).orThrow();
    assertThat(world.gotong.publishing().runDue(Runnable::run, 1)).isEqualTo(1);
    assertThat(world.network.calls()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.gotong.publishing().runDue(Runnable::run, 0));
  }

  /** A storage that can be away. */
  private static final class AwayStorage extends WatchedStorage {
    volatile boolean away;

    AwayStorage(Storage inner) {
      super(inner);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      if (away) {
        throw new StorageException("the storage cannot be reached", false, null);
      }
      return super.transact(work);
    }
  }

  @Test
  void while_the_storage_is_away_it_waits_and_says_so_and_then_goes_on() throws Exception {
    World world = World.settled(Form.AS_IS);
    world.due();
    AwayStorage storage = new AwayStorage(world.storage.another());
    storage.away = true;
    List<String> heard = new CopyOnWriteArrayList<>();
    Listener listener = new Listener() {
      @Override
      public void troubled(Throwable why, int times, Duration wait) {
        heard.add(times + ": " + why.getMessage() + ", again in " + wait.toSeconds() + " s");
        throw new IllegalStateException("a listener that is no help");
      }

      @Override
      public void recovered(int times) {
        heard.add("back after " + times);
      }
    };
    Worker worker = world.over(storage).publishing().start(1, listener);
    try (worker) {
      await(() -> heard.size() >= 2);
      assertThat(world.network.calls()).isZero();
      storage.away = false;
      await(() -> isPublished(world));
    }
    assertThat(heard.subList(0, 2))
        .containsExactly(
            "1: the storage cannot be reached, again in 1 s",
            "2: the storage cannot be reached, again in 2 s");
    assertThat(heard.get(heard.size() - 1)).startsWith("back after ");
    assertThat(world.network.calls()).isEqualTo(1);
  }

  @Test
  void who_is_closed_sends_nothing_any_more() throws Exception {
    World world = World.settled(Form.AS_IS);
    world.approved(SPRING);
    Worker worker = world.gotong.publishing().start(1, Listener.NONE);
    worker.close();
    worker.close();
    world.schedule(SPRING, LI, world.now()).orThrow();
    Thread.sleep(300);
    assertThat(world.network.calls()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.gotong.publishing().start(0, Listener.NONE));
  }

  /** Writes down what it hears. */
  private static final class Ear implements Listener {
    final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void troubled(Throwable why, int times, Duration wait) {
      heard.add("troubled by " + why);
    }

    @Override
    public void broken(Error why) {
      heard.add("broken by " + why);
      throw new AssertionError("a listener that is no help");
    }
  }

  /** Has two posts due, of which the first ends with that error. */
  private static World erring(Error error) {
    World world = World.settled(Form.AS_IS);
    world.due();
    world.schedule(SPRING, MAST, world.now()).orThrow();
    world.network.nextAfterTaking(request -> {
      throw error;
    });
    return world;
  }

  private static List<String> phases(World world) {
    return List.of(LI, MAST).stream()
        .map(channel ->
            world.gotong.publishing().state(World.KOPI, SPRING, channel).phase())
        .toList();
  }

  @Test
  void an_error_of_a_publisher_is_a_lost_answer_that_is_told_and_the_worker_goes_on()
      throws Exception {
    World world = erring(new NoClassDefFoundError("some/Library"));
    world.network.hide(true);
    Ear ear = new Ear();
    try (Worker worker = world.gotong.publishing().start(1, ear)) {
      assertThat(worker).isNotNull();
      await(() -> phases(world).equals(List.of("unclear", "published")) && !ear.heard.isEmpty());
    }
    assertThat(ear.heard).containsExactly("broken by java.lang.NoClassDefFoundError: some/Library");
  }

  @Test
  void without_memory_nothing_is_said_about_that_call_and_the_worker_waits_and_goes_on()
      throws Exception {
    World world = erring(new OutOfMemoryError("heap"));
    Ear ear = new Ear();
    try (Worker worker = world.gotong.publishing().start(1, ear)) {
      assertThat(worker).isNotNull();
      await(() -> phases(world).equals(List.of("in flight", "published")) && !ear.heard.isEmpty());
      assertThat(ear.heard).containsExactly("troubled by java.lang.OutOfMemoryError: heap");
      world.clock.pass(Duration.ofMinutes(2));
      await(() -> phases(world).equals(List.of("published", "published")));
    }
    assertThat(world.network.sent()).hasSize(2);
  }

  @Test
  void whoever_runs_what_is_due_hears_of_the_error_once_all_else_is_written() {
    World world = erring(new NoClassDefFoundError("some/Library"));
    assertThatThrownBy(() -> world.gotong.publishing().runDue())
        .isInstanceOf(NoClassDefFoundError.class);
    assertThat(phases(world)).containsExactly("unclear", "published");
  }

  @Test
  @SuppressWarnings("NullAway") // what it does is what must not be done
  void a_publisher_that_answers_nothing_loses_its_answer() {
    World world = World.settled(Form.AS_IS);
    world.due();
    world.network.nextAfterTaking(request -> null);
    world.network.hide(true);
    world.gotong.publishing().runDue();
    assertThat(phases(world)).containsExactly("unclear", "unscheduled");
  }
}
