package dev.gotong.faults;

import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Does what another does, but for what is overridden. */
public class FaultyStorage implements Storage {
  protected final Storage good;

  public FaultyStorage(Storage good) {
    this.good = good;
  }

  protected Transaction wrap(Transaction transaction) {
    return transaction;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return good.<T>transact(transaction -> work.apply(wrap(transaction)));
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    good.now(); // refused if it is closed
    List<Optional<ConflictException>> conflicts = new ArrayList<>();
    changes.forEach(each -> conflicts.add(findConflict(List.of(each))));
    return conflicts;
  }

  protected final Optional<ConflictException> findConflict(List<Changes> together) {
    try {
      this.<Boolean>transact(transaction -> {
        together.forEach(transaction::write);
        return true;
      });
      return Optional.empty();
    } catch (ConflictException e) {
      return Optional.of(e);
    }
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    return good.findNextDue(queue);
  }

  @Override
  public Instant now() {
    return good.now();
  }

  @Override
  public void close() {
    good.close();
  }
}
