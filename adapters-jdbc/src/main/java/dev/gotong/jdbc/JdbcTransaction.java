package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.ValueCodec;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One transaction on one connection. Whatever goes wrong while writing ends it, even if the work catches it. */
final class JdbcTransaction implements Transaction {

  private final Session session;
  private final Dialect dialect;
  private final Tables tables;
  private final ValueCodec codec;
  private final StorageClock clock;
  private final EventLog events;
  private final JobQueue queue;
  private @Nullable RuntimeException doom;
  private boolean ended;

  JdbcTransaction(Session session, Setup setup) {
    this.session = session;
    this.dialect = setup.dialect();
    this.tables = setup.tables();
    this.codec = setup.codec();
    this.clock = setup.clock();
    this.events = new EventLog(session, dialect, tables, codec);
    this.queue = new JobQueue(session, dialect, tables, clock);
  }

  Session session() {
    return session;
  }

  /** Writes what is left to write, so that nothing but the commit is missing. */
  void finish() {
    if (doom != null) {
      throw doom;
    }
    session.failure().ifPresent(e -> {
      throw Failures.of(e);
    });
    events.flush();
    ended = true;
  }

  /** Nothing can be done after this. */
  void end() {
    ended = true;
  }

  private void requireRunning() {
    if (ended) {
      throw new IllegalStateException(
          "This transaction has ended: use it within Storage.transact only.");
    }
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    requireRunning();
    TreeMap<String, Map<List<String>, Key<T>>> byKind = new TreeMap<>();
    keys.forEach(key -> byKind
        .computeIfAbsent(key.kind().name(), name -> new HashMap<>())
        .put(ValuePart.sqlKey(key), key));
    Map<Key<T>, Versioned<T>> found = new HashMap<>();
    byKind.values().forEach(ofKind -> read(ofKind, found));
    List<Versioned<T>> inOrder = new ArrayList<>();
    keys.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(inOrder::add));
    return ImmutableList.copyOf(inOrder);
  }

  private <T> void read(Map<List<String>, Key<T>> keys, Map<Key<T>, Versioned<T>> found) {
    KindTable<T> table = tables.of(keys.values().iterator().next().kind());
    List<Column> columns = ImmutableList.of(
        KindTable.WORKSPACE, KindTable.ID, KindTable.VERSION, KindTable.SCHEMA, KindTable.DOCUMENT);
    dialect.select(session, table.table(), columns, keys.keySet(), Lock.NONE, row -> {
      Key<T> key = keys.get(ImmutableList.of(row.getString(1), row.getString(2)));
      if (key != null && row.getLong(3) > 0) {
        T value = codec.decode(table.kind(), row.getInt(4), row.getString(5));
        found.put(key, new Versioned<>(key, row.getLong(3), value));
      }
      return row.getLong(3);
    });
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    requireRunning();
    KindTable<T> table = tables.of(query.kind());
    QuerySql<T> sql = new QuerySql<>(query, table, dialect);
    return query.page(session.query(
        sql.sql(),
        sql.parameters(),
        row -> new Versioned<>(
            Key.of(query.workspace(), query.kind(), row.getString(1)),
            row.getLong(2),
            codec.decode(table.kind(), row.getInt(3), row.getString(4)))));
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    requireRunning();
    return ImmutableList.copyOf(events.read(query));
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    requireRunning();
    Require.text(name, Reservation.MAX_NAME, "reserved name");
    return new NamePart(session, dialect, tables).findHolder(workspace, name);
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    requireRunning();
    Require.text(name, Reservation.MAX_NAME, "name of a lock");
    List<List<String>> key = ImmutableList.of(ImmutableList.of(workspace.value(), name));
    dialect.insertMissing(session, tables.locks(), key);
    dialect.select(session, tables.locks(), tables.locks().key(), key, Lock.EXCLUSIVE, row -> name);
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    requireRunning();
    return queue.claim(request);
  }

  Optional<Instant> findNextDue(String name) {
    return queue.findNextDue(name);
  }

  Instant now() {
    return clock.now(session);
  }

  @Override
  public void write(Changes changes) {
    requireRunning();
    try {
      writeEach(ImmutableList.of(changes), false).get(0).ifPresent(conflict -> {
        throw conflict;
      });
    } catch (RuntimeException e) {
      if (doom == null) {
        doom = e;
      }
      throw e;
    }
  }

  /**
   * {@return for each set of changes the conflict that kept it from being written}
   *
   * @throws InTheWayException if there is a conflict, and it was {@code hopeful} that there is none
   */
  List<Optional<ConflictException>> writeEach(List<Changes> sets, boolean hopeful) {
    List<Part> parts = ImmutableList.of(
        new ValuePart(session, dialect, tables, codec),
        new NamePart(session, dialect, tables),
        new JobPart(session, dialect, tables));
    parts.forEach(part -> part.lock(sets, hopeful));
    ImmutableList.Builder<Optional<ConflictException>> conflicts = ImmutableList.builder();
    for (Changes set : sets) {
      Optional<ConflictException> conflict =
          parts.stream().flatMap(part -> part.findConflict(set).stream()).findFirst();
      if (hopeful && conflict.isPresent()) {
        throw new InTheWayException();
      }
      conflicts.add(conflict);
      if (conflict.isEmpty()) {
        parts.forEach(part -> part.take(set));
        set.events().forEach(events::add);
      }
    }
    parts.forEach(Part::flush);
    return conflicts.build();
  }
}
