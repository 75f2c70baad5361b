package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** H2 2.2 and later: one statement for each row, which costs little within one process. */
final class H2Dialect implements Dialect {
  private static final String DUPLICATE_KEY = "23505";

  @Override
  public String type(Column.Type type) {
    return switch (type) {
      case ID, TEXT -> "VARCHAR";
      case DOCUMENT -> "CHARACTER LARGE OBJECT";
      case NUMBER -> "BIGINT";
      case SMALL -> "SMALLINT";
    };
  }

  /** In H2 an index belongs to a schema, too. */
  @Override
  public String indexOn(Table table, String index) {
    return table.schema() + index + " ON " + table.name();
  }

  /** H2 commits at every change of the schema: the lock is held by a second connection. */
  @Override
  public SchemaLock schemaLock() {
    return SchemaLocks::besideTheWork;
  }

  @Override
  public String nowMicros() {
    return "DATEDIFF(MICROSECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00Z', CURRENT_TIMESTAMP)";
  }

  /** H2 applies a limit before it passes over what others hold, so that workers would starve each other. */
  @Override
  public String skipLocked() {
    return "";
  }

  /** Rows are not locked by passing over others, and need not be found again. */
  @Override
  public String place() {
    return "''";
  }

  @Override
  public String atPlaces() {
    throw new UnsupportedOperationException("H2 finds rows by their keys");
  }

  /** An index of H2 holds every row. */
  @Override
  public String only(String condition) {
    return "";
  }

  @Override
  public String anyOf(String column, int values) {
    return column + " IN (" + String.join(", ", Collections.nCopies(values, "?")) + ")";
  }

  @Override
  public List<Object> anyOfParameters(boolean text, List<Object> values) {
    return values;
  }

  @Override
  public <R> List<R> select(
      Session session,
      Table table,
      List<Column> columns,
      Collection<? extends List<?>> keys,
      Lock lock,
      RowReader<R> reader) {
    String names = columns.stream().map(Column::name).collect(joining(", "));
    String sql = "SELECT " + names + " FROM " + table.name() + where(table.key())
        + (lock == Lock.NONE ? "" : " FOR UPDATE");
    List<R> found = new ArrayList<>();
    keys.forEach(key -> found.addAll(session.query(sql, key, reader)));
    return found;
  }

  @Override
  public void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    String sql = insertSql(
        table,
        "SELECT " + marks(table.all()) + " WHERE NOT EXISTS (SELECT 1 FROM " + table.name()
            + where(table.key()) + ")");
    for (List<? extends @Nullable Object> row : rows) {
      List<@Nullable Object> parameters = new ArrayList<>(row);
      parameters.addAll(row.subList(0, table.key().size()));
      session.tryUpdate(sql, parameters, DUPLICATE_KEY); // somebody else has just inserted it
    }
  }

  @Override
  public void insert(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    session.batch(insertSql(table, "VALUES (" + marks(table.all()) + ")"), rows);
  }

  private static String insertSql(Table table, String source) {
    String names = table.all().stream().map(Column::name).collect(joining(", "));
    return "INSERT INTO " + table.name() + " (" + names + ") " + source;
  }

  private String marks(List<Column> columns) {
    return columns.stream()
        .map(column -> "CAST(? AS " + type(column.type()) + ")")
        .collect(joining(", "));
  }

  @Override
  public int update(
      Session session,
      Table table,
      List<Column> set,
      Collection<? extends List<? extends @Nullable Object>> rows) {
    String values = set.stream().map(column -> column.name() + " = ?").collect(joining(", "));
    return session.batch("UPDATE " + table.name() + " SET " + values + where(table.key()), rows);
  }

  @Override
  public int replace(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    List<Column> set = table.rest();
    String values = set.stream().map(column -> column.name() + " = ?").collect(joining(", "));
    String sql = "UPDATE " + table.name() + " SET " + values + where(table.key()) + " AND "
        + set.get(0).name() + " = ?";
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (List<? extends @Nullable Object> row : rows) {
      List<@Nullable Object> parameters = new ArrayList<>(row);
      parameters.add((long) row.get(0) - 1);
      all.add(parameters);
    }
    return session.batch(sql, all);
  }

  @Override
  public int delete(
      Session session,
      Table table,
      List<Column> by,
      Collection<? extends List<?>> keys,
      String condition) {
    String and = condition.isEmpty() ? "" : " AND " + condition;
    return session.batch(
        "DELETE FROM " + table.name() + where(by) + and, ImmutableList.copyOf(keys));
  }

  private static String where(List<Column> columns) {
    return " WHERE "
        + columns.stream().map(column -> column.name() + " = ?").collect(joining(" AND "));
  }
}
