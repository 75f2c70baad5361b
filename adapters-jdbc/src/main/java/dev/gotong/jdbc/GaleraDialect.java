package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of MariaDB, each of whose servers takes writes. A lock holds on its own server alone; what two servers do at
 * once is compared when they commit, by the keys of the rows that were written, and whoever is second is taken back. So
 * what is locked is written, too: as it was.
 */
final class GaleraDialect extends MariaDialect {
  /** MariaDB, Galera Cluster System Variables: reads, updates and inserts wait for what any server has committed. */
  private static final int ALL = 7;

  /** Waits once: the rest of a transaction is on the same server, and sees at least as much. */
  @Override
  public void begin(Session session, Tables tables) {
    super.begin(session, tables);
    String sql = "SET STATEMENT wsrep_sync_wait = " + ALL + " FOR SELECT 1 FROM "
        + tables.locks().name() + " WHERE 1 = 0";
    session.query(sql, List.of(), row -> true);
  }

  /**
   * Not as a batch, which the driver may send as a statement to prepare (Connector/J 3.5, {@code useBulkStmtsForInserts}):
   * if the cluster takes the transaction back meanwhile, nobody says so, and what comes after is committed alone (MariaDB
   * 10.11).
   */
  @Override
  int runEach(
      Session session, String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
    int changed = 0;
    for (List<? extends @Nullable Object> row : rows) {
      changed += session.update(sql, row);
    }
    return changed;
  }

  @Override
  public <R> List<R> select(
      Session session,
      Table table,
      List<Column> columns,
      Collection<? extends List<?>> keys,
      Lock lock,
      RowReader<R> reader) {
    if (lock != Lock.NONE) {
      writeAsTheyAre(session, table, keys);
    }
    return super.select(session, table, columns, keys, lock, reader);
  }

  /** Not an update to the same values, of which the other servers would not hear. */
  private void writeAsTheyAre(Session session, Table table, Collection<? extends List<?>> keys) {
    List<Column> all = table.all();
    String sql = "SELECT " + all.stream().map(Column::name).collect(joining(", ")) + " FROM "
        + table.name() + where(table.key()) + held(Lock.EXCLUSIVE);
    for (List<?> key : keys) {
      List<List<@Nullable Object>> found = session.query(sql, key, row -> {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
          Object value = row.getObject(i);
          values.add(value instanceof Number number ? number.longValue() : value);
        }
        return values;
      });
      if (!found.isEmpty()) {
        delete(session, table, table.key(), List.of(key));
        insert(session, table, found);
      }
    }
  }
}
