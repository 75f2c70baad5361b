package dev.gotong.inmemory;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.ValueCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A storage in maps. One transaction runs at a time, so nothing is ever re-run.
 *
 * <p>Without a codec it keeps the values themselves, which must not change; with one it keeps their texts, as a database
 * would, so that a test also meets the faults of the codec.
 */
public final class InMemoryStorage implements Storage {
  private final Tables tables;
  private final InstantSource clock;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Makes an empty storage that keeps values as they are, and whose leases run on the clock of the machine. */
  public InMemoryStorage() {
    this(Form.asIs(), InstantSource.system());
  }

  /** Makes an empty storage that keeps values as they are, and whose leases run on {@code clock}. */
  public InMemoryStorage(InstantSource clock) {
    this(Form.asIs(), clock);
  }

  /** Makes an empty storage that keeps the texts of values, and whose leases run on {@code clock}. */
  public InMemoryStorage(ValueCodec codec, InstantSource clock) {
    this(Form.asText(codec), clock);
  }

  private InMemoryStorage(Form form, InstantSource clock) {
    this(new Tables(form), clock);
  }

  private InMemoryStorage(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** {@return another handle on the same values, as a second process would have; each is closed by itself} */
  public InMemoryStorage another() {
    return new InMemoryStorage(tables, clock);
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    requireOpen();
    return tables.alone(() -> {
      InMemoryTransaction transaction = new InMemoryTransaction(tables, now());
      try {
        T result = work.apply(transaction);
        transaction.requireWritten();
        return result;
      } finally {
        transaction.end();
      }
    });
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    requireOpen();
    ImmutableList.Builder<Optional<ConflictException>> conflicts = ImmutableList.builder();
    for (Changes each : changes) {
      conflicts.add(findConflict(each));
    }
    return conflicts.build();
  }

  private Optional<ConflictException> findConflict(Changes changes) {
    try {
      transact(transaction -> {
        transaction.write(changes);
        return Boolean.TRUE;
      });
      return Optional.empty();
    } catch (ConflictException conflict) {
      return Optional.of(conflict);
    }
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    requireOpen();
    Require.id(queue, "queue");
    return tables.alone(() -> tables.jobs().findNextDue(queue));
  }

  @Override
  public Instant now() {
    requireOpen();
    return Micros.truncate(clock.instant());
  }

  @Override
  public void close() {
    closed.set(true);
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("This storage is closed: open another.");
    }
  }
}
