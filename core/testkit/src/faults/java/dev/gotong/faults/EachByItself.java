package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks like a transaction, but every call is one by itself, what is to be written is only noted, and locks do nothing. */
record EachByItself(Storage good, List<Changes> noted) implements Transaction {
  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    return good.transact(t -> t.findAll(keys));
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    return good.transact(t -> t.query(query));
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    return good.transact(t -> t.events(query));
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    return good.transact(t -> t.findHolder(workspace, name));
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {}

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return good.transact(t -> t.claim(request));
  }

  @Override
  public void write(Changes changes) {
    noted.add(changes);
  }
}
