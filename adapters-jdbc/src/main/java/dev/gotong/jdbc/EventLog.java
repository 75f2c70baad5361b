package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditHead;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.Digest;
import dev.gotong.base.WorkspaceId;
import dev.gotong.jdbc.Dialect.Lock;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.ValueCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The audit chains. The head of a chain is locked last, just before the commit, since all writers need it. */
final class EventLog {
  private record Waiting(NewEvent event, String text) {}

  private final Session session;
  private final Dialect dialect;
  private final Tables tables;
  private final ValueCodec codec;
  private final List<Waiting> waiting = new ArrayList<>();

  EventLog(Session session, Dialect dialect, Tables tables, ValueCodec codec) {
    this.session = session;
    this.dialect = dialect;
    this.tables = tables;
    this.codec = codec;
  }

  void add(NewEvent event) {
    waiting.add(
        new Waiting(event, codec.encodeEvent(event.kind(), event.recorded().event())));
  }

  /** Links what is waiting to the chains, and writes it. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<String, AuditHead> heads = lockHeads();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Waiting each : waiting) {
      String workspace = each.event().workspace().value();
      AuditRecord record = AuditRecord.of(each.event().recorded(), each.event().salt());
      AuditEntry entry = AuditChain.link(head(heads, workspace), record);
      heads.put(workspace, entry.head());
      rows.add(EventRow.write(workspace, entry, each.event().salt(), each.text()));
    }
    waiting.clear();
    dialect.insert(session, tables.events(), rows);
    List<List<Object>> ends = new ArrayList<>();
    heads.forEach((workspace, head) ->
        ends.add(ImmutableList.of(head.sequence(), head.hash().hex(), workspace)));
    dialect.update(session, tables.heads(), tables.heads().rest(), ends);
  }

  private Map<String, AuditHead> lockHeads() {
    TreeSet<String> workspaces = new TreeSet<>();
    waiting.forEach(each -> workspaces.add(each.event().workspace().value()));
    Map<String, AuditHead> heads = new HashMap<>();
    readHeads(workspaces, heads);
    if (heads.size() < workspaces.size()) {
      List<List<Object>> starts = new ArrayList<>();
      for (String workspace : workspaces) {
        AuditHead start = AuditChain.start(WorkspaceId.of(workspace));
        starts.add(ImmutableList.of(workspace, start.sequence(), start.hash().hex()));
      }
      dialect.insertMissing(session, tables.heads(), starts);
      readHeads(workspaces, heads);
    }
    return heads;
  }

  private void readHeads(Set<String> workspaces, Map<String, AuditHead> heads) {
    List<List<String>> keys = new ArrayList<>();
    workspaces.forEach(workspace -> keys.add(ImmutableList.of(workspace)));
    dialect.select(session, tables.heads(), tables.heads().all(), keys, Lock.EXCLUSIVE, row -> {
      heads.put(row.getString(1), new AuditHead(row.getLong(2), new Digest(row.getString(3))));
      return row.getString(1);
    });
  }

  private static AuditHead head(Map<String, AuditHead> heads, String workspace) {
    AuditHead head = heads.get(workspace);
    if (head == null) {
      throw new IllegalStateException("the head of " + workspace + " is gone");
    }
    return head;
  }

  List<StoredEvent> read(EventQuery query) {
    flush();
    List<Object> parameters = new ArrayList<>();
    parameters.add(query.workspace().value());
    parameters.add(query.afterSequence());
    query.of().ifPresent(key -> parameters.addAll(of(key)));
    parameters.add((long) query.limit());
    String sql = "SELECT * FROM " + tables.events().name() + " WHERE workspace = ? AND seq > ?"
        + (query.of().isPresent() ? " AND kind = ? AND value_id = ?" : "")
        + " ORDER BY seq LIMIT ?";
    return session.query(sql, parameters, row -> {
      AuditEntry entry = EventRow.read(row);
      return new StoredEvent(
          query.workspace(),
          entry,
          codec.decodeEvent(tables.kind(entry.record().kind()), row.getString("event")),
          row.getString("salt"));
    });
  }

  private static List<String> of(Key<?> key) {
    return ImmutableList.of(key.kind().name(), key.id());
  }
}
