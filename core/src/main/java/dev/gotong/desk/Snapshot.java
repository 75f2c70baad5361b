package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a storage holds, only to be read. What was read once stays as it was then, so that what others commit meanwhile is
 * not taken for a consequence of what is tried.
 */
final class Snapshot implements Transaction {
  private final Transaction original;
  private final Map<Key<?>, Optional<Versioned<?>>> values = new HashMap<>();
  private final Map<List<Object>, Page<? extends Versioned<?>>> pages = new HashMap<>();

  Snapshot(Transaction original) {
    this.original = original;
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    List<Key<T>> unread = keys.stream().filter(key -> !values.containsKey(key)).toList();
    if (!unread.isEmpty()) {
      unread.forEach(key -> values.put(key, Optional.empty()));
      original.findAll(unread).forEach(found -> values.put(found.key(), Optional.of(found)));
    }
    return keys.stream()
        .flatMap(key -> this.<T>asRead(key).stream())
        .collect(ImmutableList.toImmutableList());
  }

  @SuppressWarnings("unchecked") // a key is only ever mapped to a value of its type
  private <T> Optional<Versioned<T>> asRead(Key<T> key) {
    return Objects.requireNonNull(values.get(key)).map(found -> (Versioned<T>) found);
  }

  @Override
  @SuppressWarnings("unchecked") // a query is only ever mapped to a page of its type
  public <T> Page<Versioned<T>> query(Query<T> query) {
    List<Object> asked = List.of(
        query.workspace(),
        query.kind(),
        query.conditions(),
        query.order(),
        query.isAscending(),
        query.cursor(),
        query.limit());
    Page<? extends Versioned<?>> page = pages.get(asked);
    if (page == null) {
      page = original.query(query);
      pages.put(asked, page);
    }
    return (Page<Versioned<T>>) page;
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    return original.events(query);
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    return original.findHolder(workspace, name);
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    // nothing is written, so nobody need wait for it
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    throw readOnly();
  }

  @Override
  public void write(Changes changes) {
    throw readOnly();
  }

  private static IllegalStateException readOnly() {
    return new IllegalStateException(
        "What is only tried takes on no due work, and writes nothing.");
  }
}
