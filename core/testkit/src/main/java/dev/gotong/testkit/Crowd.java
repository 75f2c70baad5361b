package dev.gotong.testkit;

import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Several handles on one store at once, each in a thread of its own, in step with each other where they want it. */
final class Crowd {
  private static final int HANG_SECONDS = System.getProperty("gotong.proofs") == null ? 300 : 3_600;

  /** What one of the crowd does. */
  interface Member<T> {
    T act(int number, Storage storage, Barrier together) throws Exception;
  }

  /** Waits until all have come here. */
  interface Barrier {
    void await() throws Exception;
  }

  private Crowd() {}

  /** {@return what each of {@code size} members came to; what one of them throws is thrown, and so is a hang} */
  static <T> List<T> of(int size, Supplier<? extends Storage> open, Member<T> member) {
    Phaser phaser = new Phaser(size);
    Barrier together =
        () -> phaser.awaitAdvanceInterruptibly(phaser.arrive(), HANG_SECONDS, TimeUnit.SECONDS);
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int number = i;
      tasks.add(() -> {
        try (Storage storage = open.get()) {
          together.await();
          return member.act(number, storage, together);
        } catch (Throwable e) {
          phaser.forceTermination(); // nobody waits any more, now or later
          throw e;
        }
      });
    }
    return results(tasks);
  }

  /** {@return what comes of each, all of them at once in threads of their own} */
  static <A, T> List<T> atOnce(List<A> all, Function<? super A, ? extends T> act) {
    CyclicBarrier barrier = new CyclicBarrier(all.size());
    List<Callable<T>> tasks = new ArrayList<>();
    for (A each : all) {
      tasks.add(() -> {
        barrier.await(HANG_SECONDS, TimeUnit.SECONDS);
        return act.apply(each);
      });
    }
    return results(tasks);
  }

  private static <T> List<T> results(List<Callable<T>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), runnable -> {
      Thread thread = new Thread(runnable, "crowd");
      thread.setDaemon(true);
      return thread;
    });
    try {
      List<Future<T>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(threads.submit(task)));
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get(HANG_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("one of the crowd failed: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("one of the crowd hangs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** {@return whether the work went through without a conflict} */
  static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }
}
