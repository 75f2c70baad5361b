package dev.gotong.inmemory;

import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that is kept, and how to take back what an unfinished transaction did. */
final class Tables {
  /** A value in its kept form. */
  record Row(long version, Object kept) {}

  private record Table(WorkspaceId workspace, String kind) {}

  private record Name(WorkspaceId workspace, String name) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Map<Table, NavigableMap<String, Row>> values = new HashMap<>();
  private final Map<Name, String> holders = new HashMap<>();
  private final Map<WorkspaceId, List<StoredEvent>> chains = new HashMap<>();
  private final JobTable jobs = new JobTable(undo);
  private final Form form;

  Tables(Form form) {
    this.form = form;
  }

  /** Runs {@code work} while nobody else does, and takes back what it did if it throws. */
  <T> T alone(Supplier<? extends T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "A transaction is already running in this thread: transactions do not nest.");
    }
    lock.lock();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        undo.forEach(Runnable::run);
      }
      undo.clear();
      lock.unlock();
    }
  }

  Form form() {
    return form;
  }

  JobTable jobs() {
    return jobs;
  }

  NavigableMap<String, Row> rows(WorkspaceId workspace, Kind<?> kind) {
    return values.computeIfAbsent(new Table(workspace, kind.name()), table -> new TreeMap<>());
  }

  long version(Key<?> key) {
    Row row = rows(key.workspace(), key.kind()).get(key.id());
    return row == null ? 0 : row.version();
  }

  void put(Key<?> key, Row row) {
    NavigableMap<String, Row> rows = rows(key.workspace(), key.kind());
    Row before = rows.put(key.id(), row);
    undo.push(() -> restore(rows, key.id(), before));
  }

  Optional<String> findHolder(WorkspaceId workspace, String name) {
    return Optional.ofNullable(holders.get(new Name(workspace, name)));
  }

  void hold(WorkspaceId workspace, String name, String owner) {
    Name key = new Name(workspace, name);
    String before = holders.put(key, owner);
    undo.push(() -> restore(holders, key, before));
  }

  void release(WorkspaceId workspace, String name) {
    Name key = new Name(workspace, name);
    String before = holders.remove(key);
    undo.push(() -> restore(holders, key, before));
  }

  List<StoredEvent> chain(WorkspaceId workspace) {
    return chains.computeIfAbsent(workspace, key -> new ArrayList<>());
  }

  AuditHead head(WorkspaceId workspace) {
    List<StoredEvent> chain = chain(workspace);
    return chain.isEmpty()
        ? AuditChain.start(workspace)
        : chain.get(chain.size() - 1).entry().head();
  }

  void append(StoredEvent event) {
    List<StoredEvent> chain = chain(event.workspace());
    chain.add(event);
    undo.push(() -> chain.remove(chain.size() - 1));
  }

  static <K, V> void restore(Map<K, V> map, K key, @Nullable V before) {
    if (before == null) {
      map.remove(key);
    } else {
      map.put(key, before);
    }
  }
}
