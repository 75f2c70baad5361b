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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A handle on a storage whose transactions overlap, as those of a database do: each read sees what others committed. */
final class ReadCommittedStorage implements Storage {
  private final Storage inner;
  private final Map<String, ReentrantLock> locks;

  private ReadCommittedStorage(Storage inner, Map<String, ReentrantLock> locks) {
    this.inner = inner;
    this.locks = locks;
  }

  static ReadCommittedStorage over(Storage inner) {
    return new ReadCommittedStorage(inner, new ConcurrentHashMap<>());
  }

  /** Another handle on the same storage. */
  ReadCommittedStorage another() {
    return new ReadCommittedStorage(inner, locks);
  }

  private final class Overlapping implements Transaction {
    final List<Changes> written = new ArrayList<>();
    final List<ReentrantLock> held = new ArrayList<>();

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      LockSupport.parkNanos(1);
      return inner.transact(t -> t.findAll(keys));
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      return inner.transact(t -> t.query(query));
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      return inner.transact(t -> t.events(query));
    }

    @Override
    public Optional<String> findHolder(WorkspaceId workspace, String name) {
      return inner.transact(t -> t.findHolder(workspace, name));
    }

    @Override
    public void lock(WorkspaceId workspace, String name) {
      ReentrantLock lock =
          locks.computeIfAbsent(workspace + " " + name, unused -> new ReentrantLock());
      lock.lock();
      held.add(lock);
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      return inner.transact(t -> t.claim(request));
    }

    @Override
    public void write(Changes changes) {
      written.add(changes);
    }
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    Overlapping transaction = new Overlapping();
    try {
      T result = work.apply(transaction);
      LockSupport.parkNanos(1);
      inner.transact(t -> {
        transaction.written.forEach(t::write);
        return Boolean.TRUE;
      });
      return result;
    } finally {
      transaction.held.forEach(ReentrantLock::unlock);
    }
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    LockSupport.parkNanos(1);
    return inner.commitEach(changes);
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
    // the storage itself is shared
  }
}
