package dev.gotong.fire;

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
import dev.gotong.spi.StorageException;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A handle on a storage as one process has it: its transactions overlap with those of others, each read sees what was
 * committed by then, and at every {@link Moment} something may come between. All in one thread: whoever comes between
 * has finished when the transaction goes on, so that waiting for a lock would be for ever, and fails instead.
 */
final class StormyStorage implements Storage {
  private final Storage inner;
  private final Set<String> locked;
  private final Weather weather;

  /**
   * Makes a handle.
   *
   * @param locked the names that are locked, shared by all handles
   * @param weather lets something come between
   */
  StormyStorage(Storage inner, Set<String> locked, Weather weather) {
    this.inner = inner;
    this.locked = locked;
    this.weather = weather;
  }

  private final class Overlapping implements Transaction {
    final List<Changes> written = new ArrayList<>();
    final Set<String> held = new HashSet<>();

    @Override
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
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
      String full = workspace + " " + name;
      if (!held.contains(full)) {
        if (!locked.add(full)) {
          throw new StorageException(full + " is locked for too long", false, null);
        }
        held.add(full);
      }
    }

    @Override
    public List<Claim> claim(ClaimRequest request) {
      List<Claim> claims = inner.transact(t -> t.claim(request));
      weather.at(Moment.AFTER_CLAIM);
      return claims;
    }

    @Override
    public void write(Changes changes) {
      written.add(changes);
    }
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    weather.at(Moment.BEFORE_WORK);
    Overlapping transaction = new Overlapping();
    try {
      T result = work.apply(transaction);
      if (!transaction.written.isEmpty()) {
        weather.at(Moment.BEFORE_COMMIT);
        inner.transact(t -> {
          transaction.written.forEach(t::write);
          return Boolean.TRUE;
        });
        weather.at(Moment.AFTER_COMMIT);
      }
      return result;
    } finally {
      locked.removeAll(transaction.held);
    }
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    if (changes.isEmpty()) {
      return inner.commitEach(changes);
    }
    weather.at(Moment.BEFORE_COMMIT);
    List<Optional<ConflictException>> conflicts = inner.commitEach(changes);
    weather.at(Moment.AFTER_COMMIT);
    return conflicts;
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
