package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import java.util.Collection;
import java.util.List;

/** All tables under one prefix: one for each kind, and those that every storage has. */
final class Tables {
  static final Column NAME = Column.of("name", Column.Type.TEXT);
  static final Column OWNER = Column.optional("owner", Column.Type.TEXT);
  static final Column SEQUENCE = Column.of("seq", Column.Type.NUMBER);
  static final Column HASH = Column.of("hash", Column.Type.ID);
  static final Column SHARD = Column.of("shard", Column.Type.SMALL);
  static final Column QUEUE = Column.of("queue", Column.Type.ID);
  static final Column NEXT_AT = Column.of("next_at", Column.Type.NUMBER);
  static final Column FENCE = Column.of("fence", Column.Type.NUMBER);

  private final ImmutableMap<String, KindTable<?>> kinds;
  private final Table reservations;
  private final Table locks;
  private final Table heads;
  private final Table events;
  private final Table jobs;
  private final Naming naming;

  Tables(Naming naming, Collection<? extends Kind<?>> kinds) {
    this.naming = naming;
    ImmutableMap.Builder<String, KindTable<?>> byName = ImmutableMap.builder();
    kinds.forEach(kind -> byName.put(kind.name(), new KindTable<>(kind, naming)));
    this.kinds = byName.buildOrThrow();
    Column workspace = KindTable.WORKSPACE;
    ImmutableList<Column> name = ImmutableList.of(workspace, NAME);
    reservations = table(naming, "reservations", name, OWNER);
    locks = table(naming, "locks", name);
    heads = table(naming, "heads", ImmutableList.of(workspace), SEQUENCE, HASH);
    events = naming.table(
        "events",
        ImmutableList.of(workspace, SEQUENCE),
        EventRow.COLUMNS,
        ImmutableList.of(Table.Index.of(EventRow.VALUE_ID, EventRow.KIND, workspace, SEQUENCE)));
    ImmutableList<Column> byTime = ImmutableList.of(SHARD, QUEUE, NEXT_AT, workspace, KindTable.ID);
    jobs = naming.table(
        "jobs",
        ImmutableList.of(SHARD, KindTable.ID, workspace, QUEUE), // ids tell jobs apart soonest
        ImmutableList.of(NEXT_AT, OWNER, FENCE),
        ImmutableList.of(new Table.Index(byTime, JobRow.PRESENT)));
  }

  private static Table table(Naming naming, String name, List<Column> key, Column... rest) {
    return naming.table(name, key, ImmutableList.copyOf(rest), ImmutableList.of());
  }

  Naming naming() {
    return naming;
  }

  ImmutableList<Table> all() {
    ImmutableList.Builder<Table> all = ImmutableList.builder();
    all.add(reservations, locks, heads, events, jobs);
    for (KindTable<?> kind : kinds.values()) {
      all.add(kind.table()).addAll(kind.sides());
    }
    return all.build();
  }

  /**
   * {@return the table of that kind}
   *
   * @throws IllegalArgumentException if the storage was made without it
   */
  @SuppressWarnings("unchecked") // kinds are equal if their names are, and a name has one type
  <T> KindTable<T> of(Kind<T> kind) {
    KindTable<?> table = kinds.get(kind.name());
    if (table == null) {
      throw new IllegalArgumentException(
          "This storage has no table for %s: give all kinds to JdbcStorage.Builder.kinds"
              .formatted(kind));
    }
    return (KindTable<T>) table;
  }

  /** {@return the kind of that name, which stands in a row} */
  Kind<?> kind(String name) {
    KindTable<?> table = kinds.get(name);
    if (table == null) {
      throw new StorageException(
          "There are events of %s, but the storage was made without that kind".formatted(name),
          false,
          null);
    }
    return table.kind();
  }

  Table reservations() {
    return reservations;
  }

  Table locks() {
    return locks;
  }

  Table heads() {
    return heads;
  }

  Table events() {
    return events;
  }

  Table jobs() {
    return jobs;
  }
}
