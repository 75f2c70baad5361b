package dev.gotong.jdbc;

import dev.gotong.spi.ConflictException;
import dev.gotong.spi.StorageException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** One run of some work in a transaction. */
interface Attempt<T> {
  /** A lock goes to whoever comes first after it was freed: on a busy machine, one of a crowd was passed over ten times. */
  int MAX = 30;

  T run();

  /** {@return whether the run failed because the database took it back so that others could go on} */
  boolean mayRunAgain();

  /** {@return what the work returned in the first attempt that was not taken back} */
  static <T> T untilDone(Supplier<Attempt<T>> attempts) {
    for (int number = 1; ; number++) {
      Attempt<T> last = attempts.get();
      try {
        return last.run();
      } catch (RuntimeException e) {
        if (number == MAX || e instanceof ConflictException || !last.mayRunAgain()) {
          throw e;
        }
        pause(number, e);
      }
    }
  }

  private static void pause(int number, RuntimeException cause) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, 2L + (long) number * number));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      StorageException interrupted = new StorageException(
          "Interrupted before the transaction was run again; nothing was written", false, e);
      interrupted.addSuppressed(cause);
      throw interrupted;
    }
  }
}
