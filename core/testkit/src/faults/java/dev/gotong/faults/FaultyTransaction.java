package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Does what another does, but for what is overridden. */
public class FaultyTransaction implements Transaction {
  protected final Transaction good;

  public FaultyTransaction(Transaction good) {
    this.good = good;
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    return good.findAll(keys);
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    return good.query(query);
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    return good.events(query);
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    return good.findHolder(workspace, name);
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    good.lock(workspace, name);
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return good.claim(request);
  }

  @Override
  public void write(Changes changes) {
    good.write(changes);
  }

  final long version(Key<?> key) {
    return good.find(key).map(Versioned::version).orElse(0L);
  }
}
