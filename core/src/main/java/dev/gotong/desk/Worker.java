package dev.gotong.desk;

import com.google.common.base.Stopwatch;
import dev.gotong.base.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does what is due, at its instant, in threads of its own, until it is closed.
 *
 * <p>It sleeps until the next piece of work is due. What this process plans wakes it at once; what another one does is noticed
 * within a second. If the storage cannot be reached it says so, waits, and goes on: nothing is lost meanwhile, since all work is
 * on record before anybody outside is called. {@link PublishingDesk#start} and {@link NotificationDesk#start} make workers.
 */
public final class Worker implements AutoCloseable {

  /** Hears how a worker fares, in the thread of the worker. What it throws is as if it had not been told. */
  public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /**
     * The worker could not work, most likely because the storage could not be reached. It is an error if something is broken
     * that no publisher or notifier has a part in, or the machine has no memory left: the worker goes on after all, and whoever would
     * rather end the process does so here. What was under way is looked for later.
     *
     * @param why what happened
     * @param times how often in a row, from 1
     * @param wait how long it waits before it tries again
     */
    default void troubled(Throwable why, int times, Duration wait) {}

    /**
     * The worker works again.
     *
     * @param times how often it could not before
     */
    default void recovered(int times) {}

    /**
     * A publisher or a notifier ended with an error, such as a class that is missing. Its answer is lost; the worker goes on.
     *
     * @param why what it ended with
     */
    default void broken(Error why) {}
  }

  private static final int CALLS_PER_THREAD = 4;
  private static final int MOST_AT_ONCE = 500;

  /** After a full round that took less, twice as many are taken on: the more go in one commit, the less each costs. */
  private static final Duration SHORT = Duration.ofMillis(500);

  /** After one that took more, half as many are. */
  private static final Duration LONG = Duration.ofSeconds(1);

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /**
   * What a worker works on.
   *
   * @param name the name of its threads
   * @param round takes on some of what is due, and answers how much
   * @param nextDue when there is something to do next
   * @param bell rings when there may be something to do
   * @param clock by which it is due
   */
  record Post(
      String name,
      Round round,
      Supplier<Optional<Instant>> nextDue,
      Bell bell,
      Supplier<Instant> clock) {}

  /** One round of work. */
  interface Round {
    int run(Executor threads, int atOnce, Consumer<Error> broken);
  }

  private final Post post;
  private final Listener listener;
  private final ExecutorService threads;
  private final int fewest;
  private final Thread loop;
  private volatile boolean closed;

  private Worker(Post post, int threads, Listener listener) {
    Require.between(threads, 1, 100, "threads");
    this.post = post;
    this.listener = listener;
    this.threads = Executors.newFixedThreadPool(threads, work -> thread(work, post.name()));
    this.fewest = threads * CALLS_PER_THREAD;
    this.loop = thread(this::work, post.name());
  }

  static Worker start(Post post, int threads, Listener listener) {
    Worker worker = new Worker(post, threads, listener);
    worker.loop.start();
    return worker;
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void work() {
    int failures = 0;
    int atOnce = fewest;
    while (!closed) {
      try {
        Stopwatch took = Stopwatch.createStarted();
        int done = post.round().run(threads, atOnce, this::hear);
        boolean full = done >= atOnce;
        if (failures > 0) {
          int times = failures;
          tell(() -> listener.recovered(times));
          failures = 0;
        }
        atOnce = full ? after(atOnce, took.elapsed()) : fewest;
        if (!full) {
          post.bell().await(untilNext(done == 0));
        }
      } catch (RuntimeException | Error e) {
        failures++;
        int times = failures;
        Duration wait = waitAfter(failures);
        tell(() -> listener.troubled(e, times, wait));
        post.bell().await(wait);
      }
    }
  }

  /** How many to take on after a full round of so many that took so long. */
  private int after(int atOnce, Duration took) {
    if (took.compareTo(SHORT) < 0) {
      return Math.min(atOnce * 2, MOST_AT_ONCE);
    }
    return took.compareTo(LONG) > 0 ? Math.max(atOnce / 2, fewest) : atOnce;
  }

  private void hear(Error error) {
    if (error instanceof VirtualMachineError) {
      throw error;
    }
    tell(() -> listener.broken(error));
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException | Error e) {
      // whoever listens must not keep anybody from working
    }
  }

  private Duration untilNext(boolean idle) {
    Optional<Instant> due = post.nextDue().get();
    Duration least = idle ? SHORTEST_SLEEP : Duration.ZERO;
    Duration until = due.map(at -> Duration.between(post.clock().get(), at)).orElse(LONGEST_SLEEP);
    if (until.compareTo(least) < 0) {
      return least;
    }
    return until.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : until;
  }

  /** A second, then twice as long each time, up to half a minute. */
  private static Duration waitAfter(int failures) {
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /**
   * Takes on nothing more, and waits until what was begun is done, a minute at most. What is not done by then is looked for by
   * whoever works next.
   */
  @Override
  public void close() {
    closed = true;
    post.bell().ring();
    try {
      loop.join(Duration.ofMinutes(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdown();
  }
}
