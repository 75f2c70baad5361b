package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Expect;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Save;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.ValueCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values: locked kind by kind by name, and within a kind by key, so that writers wait for each other in one order. */
final class ValuePart implements Part {
  /** A kind whose keys alternate more often between saved and expected is locked in one go. */
  private static final int MAX_RUNS = 8;

  private static final Comparator<Key<?>> BY_KEY =
      Comparator.<Key<?>, String>comparing(key -> key.workspace().value()).thenComparing(Key::id);

  private final Session session;
  private final Dialect dialect;
  private final Tables tables;
  private final ValueCodec codec;
  private final Map<Key<?>, Long> versions = new HashMap<>();
  private final Map<Key<?>, Save<?>> taken = new LinkedHashMap<>();
  private final Set<Kind<?>> replaced = new HashSet<>();

  ValuePart(Session session, Dialect dialect, Tables tables, ValueCodec codec) {
    this.session = session;
    this.dialect = dialect;
    this.tables = tables;
    this.codec = codec;
  }

  @Override
  public void lock(List<Changes> sets, boolean hopeful) {
    TreeMap<String, Wanted> byKind = new TreeMap<>();
    for (Changes set : sets) {
      for (Save<?> save : set.saves()) {
        Wanted wanted = wanted(byKind, save.key());
        wanted.add(save.key(), save.expected(), Lock.EXCLUSIVE);
        wanted.saves().add(save);
      }
      set.expects().forEach(e -> wanted(byKind, e.key()).add(e.key(), e.version(), Lock.SHARED));
    }
    for (Wanted wanted : byKind.values()) {
      if (hopeful && wanted.isAllReplaced()) {
        wanted.saves().forEach(save -> versions.put(save.key(), save.expected()));
        write(tables.of(wanted.kind()), wanted.saves(), true);
        replaced.add(wanted.kind());
      } else {
        lock(wanted);
      }
    }
  }

  private static Wanted wanted(Map<String, Wanted> byKind, Key<?> key) {
    return byKind.computeIfAbsent(key.kind().name(), name -> new Wanted(key.kind()));
  }

  /** The keys of one kind, how each is to be held, those that are expected to be absent, and what is to be saved. */
  private record Wanted(
      Kind<?> kind,
      TreeMap<Key<?>, Lock> locks,
      TreeMap<Key<?>, Lock> absent,
      List<Save<?>> saves) {
    Wanted(Kind<?> kind) {
      this(kind, new TreeMap<>(BY_KEY), new TreeMap<>(BY_KEY), new ArrayList<>());
    }

    /** {@return whether each key is there to be replaced, once} */
    boolean isAllReplaced() {
      return absent.isEmpty()
          && saves.size() == locks.size()
          && locks.values().stream().allMatch(lock -> lock == Lock.EXCLUSIVE);
    }

    void add(Key<?> key, long expected, Lock lock) {
      locks.merge(key, lock, (one, other) -> one == Lock.EXCLUSIVE ? one : other);
      if (expected == 0) {
        absent.put(key, lock);
      }
    }

    /** {@return the keys in order, split where the way of holding changes} */
    List<List<Key<?>>> runs() {
      List<List<Key<?>>> runs = new ArrayList<>();
      @Nullable Lock before = null;
      for (Map.Entry<Key<?>, Lock> each : locks.entrySet()) {
        if (each.getValue() != before) {
          runs.add(new ArrayList<>());
          before = each.getValue();
        }
        runs.get(runs.size() - 1).add(each.getKey());
      }
      return runs;
    }

    Lock lock(List<Key<?>> run) {
      return locks.getOrDefault(run.get(0), Lock.EXCLUSIVE);
    }
  }

  private void lock(Wanted wanted) {
    KindTable<?> table = tables.of(wanted.kind());
    if (!wanted.absent().isEmpty()) {
      List<List<@Nullable Object>> guards = new ArrayList<>();
      for (Key<?> key : wanted.absent().keySet()) {
        List<@Nullable Object> guard = new ArrayList<>(sqlKey(key));
        guard.addAll(table.guard());
        guards.add(guard);
      }
      dialect.insertMissing(session, table.table(), guards);
    }
    List<List<Key<?>>> runs = wanted.runs();
    if (runs.size() > MAX_RUNS) {
      lock(table, ImmutableList.copyOf(wanted.locks().keySet()), Lock.EXCLUSIVE);
    } else {
      runs.forEach(run -> lock(table, run, wanted.lock(run)));
    }
    for (Key<?> key : wanted.absent().keySet()) {
      if (!versions.containsKey(key)) {
        throw new StorageException("The row of " + key + " was deleted meanwhile", false, null);
      }
    }
  }

  private <T> void lock(KindTable<T> table, List<Key<?>> keys, Lock lock) {
    List<Column> columns = ImmutableList.of(KindTable.WORKSPACE, KindTable.ID, KindTable.VERSION);
    Map<List<String>, Key<?>> bySql = new HashMap<>();
    keys.forEach(key -> bySql.put(sqlKey(key), key));
    List<Map.Entry<List<String>, Long>> found = dialect.select(
        session,
        table.table(),
        columns,
        Lists.transform(keys, ValuePart::sqlKey),
        lock,
        row -> Map.entry(ImmutableList.of(row.getString(1), row.getString(2)), row.getLong(3)));
    found.forEach(row -> Optional.ofNullable(bySql.get(row.getKey()))
        .ifPresent(key -> versions.put(key, row.getValue())));
  }

  static List<String> sqlKey(Key<?> key) {
    return ImmutableList.of(key.workspace().value(), key.id());
  }

  @Override
  public Optional<ConflictException> findConflict(Changes set) {
    for (Save<?> save : set.saves()) {
      if (version(save.key()) != save.expected()) {
        return stale(save.key(), save.expected());
      }
    }
    for (Expect expect : set.expects()) {
      if (version(expect.key()) != expect.version()) {
        return stale(expect.key(), expect.version());
      }
    }
    return Optional.empty();
  }

  private long version(Key<?> key) {
    return versions.getOrDefault(key, 0L);
  }

  private Optional<ConflictException> stale(Key<?> key, long expected) {
    return Optional.of(new StaleVersionException(key, expected, version(key)));
  }

  @Override
  public void take(Changes set) {
    for (Save<?> save : set.saves()) {
      versions.put(save.key(), save.expected() + 1);
      if (!replaced.contains(save.key().kind())) {
        taken.put(save.key(), save);
      }
    }
  }

  @Override
  public void flush() {
    TreeMap<String, List<Save<?>>> byKind = new TreeMap<>();
    taken
        .values()
        .forEach(save -> byKind
            .computeIfAbsent(save.key().kind().name(), name -> new ArrayList<>())
            .add(save));
    byKind.values().forEach(saves -> write(tables.of(saves.get(0).key().kind()), saves, false));
    taken.clear();
  }

  @SuppressWarnings("unchecked") // the saves are those of this kind
  private <T> void write(KindTable<T> table, List<Save<?>> ofKind, boolean hopeful) {
    List<Save<T>> saves = new ArrayList<>();
    ofKind.forEach(save -> saves.add((Save<T>) save));
    saves.sort(Comparator.comparing(Save::key, BY_KEY));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Save<T> save : saves) {
      List<@Nullable Object> row = table.row(save.value(), save.expected() + 1, codec);
      row.addAll(sqlKey(save.key()));
      rows.add(row);
    }
    if (hopeful) {
      if (dialect.replace(session, table.table(), rows) != rows.size()) {
        throw new InTheWayException();
      }
    } else if (dialect.update(session, table.table(), table.table().rest(), rows) != rows.size()) {
      throw new StorageException(
          "Rows of %s vanished while they were locked".formatted(table.kind()), false, null);
    }
    for (Attribute<T, ?> attribute : table.kind().attributes()) {
      if (attribute.isMany()) {
        writeMany(table.side(attribute), attribute, saves);
      }
    }
  }

  private <T> void writeMany(Table side, Attribute<T, ?> attribute, List<Save<T>> saves) {
    List<List<String>> old = new ArrayList<>();
    List<List<Object>> items = new ArrayList<>();
    for (Save<T> save : saves) {
      List<String> key = sqlKey(save.key());
      if (save.expected() > 0) {
        old.add(key);
      }
      attribute
          .read(save.value())
          .forEach(item -> items.add(ImmutableList.<Object>builder()
              .addAll(key)
              .add(KindTable.toSql(item))
              .build()));
    }
    if (!old.isEmpty()) {
      dialect.delete(session, side, KindTable.KEY, old);
    }
    if (!items.isEmpty()) {
      dialect.insert(session, side, items);
    }
  }
}
