package dev.gotong.desk;

import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A copy of a storage, which costs what is written to it: all else is read through. Of use while the transaction of the
 * original runs, by one thread. It has no due work.
 */
final class CopyStorage implements Storage {
  private final Instant now;
  private final int depth;
  private Trial latest;

  /**
   * A copy of what that transaction shows.
   *
   * @param depth how many copies of copies it is, from 1
   */
  CopyStorage(Transaction original, Instant now, int depth) {
    this.now = now;
    this.depth = depth;
    latest = new Trial(original);
  }

  /** How many copies of copies that storage is; 0 for an original. */
  static int depth(Storage storage) {
    return storage instanceof CopyStorage copy ? copy.depth : 0;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    Trial trial = latest.next();
    T result = work.apply(trial);
    trial.requireWritten();
    latest = trial;
    return result;
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    List<Optional<ConflictException>> conflicts = new ArrayList<>();
    for (Changes each : changes) {
      try {
        transact(trial -> {
          trial.write(each);
          return Boolean.TRUE;
        });
        conflicts.add(Optional.empty());
      } catch (ConflictException conflict) {
        conflicts.add(Optional.of(conflict));
      }
    }
    return conflicts;
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    return Optional.empty();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void close() {
    // there is nothing to give up
  }
}
