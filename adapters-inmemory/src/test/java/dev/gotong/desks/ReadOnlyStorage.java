package dev.gotong.desks;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A storage that throws at all that is not reading. Something may happen in the other between two readings. */
final class ReadOnlyStorage implements Storage {
  private final Storage inner;
  private final Runnable meanwhile;

  /**
   * Shows the other storage.
   *
   * @param meanwhile done before every reading, while no transaction runs
   */
  ReadOnlyStorage(Storage inner, Runnable meanwhile) {
    this.inner = inner;
    this.meanwhile = meanwhile;
  }

  private static AssertionError written() {
    return new AssertionError("something was to be written");
  }

  private <T> T read(Function<? super Transaction, ? extends T> work) {
    meanwhile.run();
    return inner.transact(work);
  }

  private final class Reading implements Transaction {

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      return read(t -> t.findAll(keys));
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      return read(t -> t.query(query));
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      return read(t -> t.events(query));
    }

    @Override
    public Optional<String> findHolder(WorkspaceId workspace, String name) {
      return read(t -> t.findHolder(workspace, name));
    }

    @Override
    public void lock(WorkspaceId workspace, String name) {
      throw written();
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      throw written();
    }

    @Override
    public void write(Changes changes) {
      throw written();
    }
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return work.apply(new Reading());
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    throw written();
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    return inner.findNextDue(queue);
  }

  @Override
  public Instant now() {
    return inner.now();
  }

  @Override
  public void close() {
    inner.close();
  }
}
