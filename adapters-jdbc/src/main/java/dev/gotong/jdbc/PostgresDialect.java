package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 13 and later: one statement for many rows, which travel as one array for each column. A single row goes by the SQL
 * that all databases have: of arrays the server would make a new plan each time, since it takes one that fits all lengths for
 * dearer.
 */
final class PostgresDialect extends RowDialect {

  @Override
  public String type(Column.Type type) {
    return switch (type) {
      case ID, TEXT -> "TEXT COLLATE \"C\"";
      case DOCUMENT -> "TEXT";
      case NUMBER -> "BIGINT";
      case SMALL -> "SMALLINT";
    };
  }

  @Override
  public SchemaLock schemaLock() {
    return SchemaLocks::inTransactionOfTheWork;
  }

  @Override
  public String nowMicros() {
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";
  }

  @Override
  public String skipLocked() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  public String place() {
    return "CAST(ctid AS text)";
  }

  /** The planner does not see how many there are, and so goes to the places rather than through the table. */
  @Override
  public String atPlaces() {
    return "ctid = ANY (ARRAY(SELECT CAST(unnest(?::text[]) AS tid)))";
  }

  @Override
  public String only(String condition) {
    return condition.isEmpty() ? "" : " WHERE " + condition;
  }

  @Override
  public String anyOf(String column, int values) {
    return column + " = ANY (?)";
  }

  @Override
  public List<Object> anyOfParameters(boolean text, List<Object> values) {
    return ImmutableList.of(text ? values.toArray(new String[0]) : values.toArray(new Long[0]));
  }

  @Override
  String held(Lock lock) {
    return switch (lock) {
      case NONE -> "";
      case SHARED -> " FOR SHARE";
      case EXCLUSIVE -> " FOR UPDATE";
    };
  }

  @Override
  String unlessThere(Table table) {
    return " ON CONFLICT DO NOTHING";
  }

  @Override
  public <R> List<R> select(
      Session session,
      Table table,
      List<Column> columns,
      Collection<? extends List<?>> keys,
      Lock lock,
      RowReader<R> reader) {
    if (keys.size() == 1) {
      return super.select(session, table, columns, keys, lock, reader);
    }
    List<Column> key = table.key();
    String ending = lock == Lock.NONE ? " OFFSET 0" : held(lock);
    String sql = "SELECT t.* FROM " + rows(key) + " CROSS JOIN LATERAL "
        + each(table, names(columns), key, ending) + " AS t";
    return session.query(sql, arrays(key, keys), reader);
  }

  /**
   * {@return a subquery that finds what belongs to one row of k; the ending keeps the planner from making a join of it}
   */
  private static String each(Table table, String names, List<Column> by, String ending) {
    return "(SELECT " + names + " FROM " + table.name() + " t WHERE " + matches(by) + ending + ")";
  }

  @Override
  public void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    if (rows.size() == 1) {
      super.insertMissing(session, table, rows);
      return;
    }
    session.update(insertSql(table, table.all()) + unlessThere(table), arrays(table.all(), rows));
  }

  @Override
  public void insert(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    if (rows.size() == 1) {
      super.insert(session, table, rows);
      return;
    }
    session.update(insertSql(table, table.all()), arrays(table.all(), rows));
  }

  private static String insertSql(Table table, List<Column> columns) {
    return "INSERT INTO " + table.name() + " (" + names(columns) + ") SELECT * FROM "
        + rows(columns);
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(joining(", "));
  }

  @Override
  public int update(
      Session session,
      Table table,
      List<Column> set,
      Collection<? extends List<? extends @Nullable Object>> rows) {
    if (rows.size() == 1) {
      return super.update(session, table, set, rows);
    }
    List<Column> all =
        ImmutableList.<Column>builder().addAll(set).addAll(table.key()).build();
    String values =
        set.stream().map(c -> c.name() + " = EXCLUDED." + c.name()).collect(joining(", "));
    String sql =
        insertSql(table, all) + " ON CONFLICT (" + names(table.key()) + ") DO UPDATE SET " + values;
    return session.update(sql, arrays(all, rows));
  }

  /**
   * An upsert finds each row by the primary key and in the order given, whatever the planner thinks. A row that is not
   * there is inserted, with a version below zero by which it is told from those that were replaced.
   */
  @Override
  public int replace(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    if (rows.size() == 1) {
      return super.replace(session, table, rows);
    }
    List<Column> set = table.rest();
    List<Column> all =
        ImmutableList.<Column>builder().addAll(set).addAll(table.key()).build();
    String version = set.get(0).name();
    String values = IntStream.range(1, all.size()).mapToObj(i -> ", c" + i).collect(joining());
    String sets = set.stream()
        .skip(1)
        .map(c -> ", " + c.name() + " = EXCLUDED." + c.name())
        .collect(joining());
    String sql = "WITH done AS (INSERT INTO " + table.name() + " AS t (" + names(all)
        + ") SELECT 1 - c0" + values + " FROM " + rows(all) + " ON CONFLICT (" + names(table.key())
        + ") DO UPDATE SET " + version + " = 1 - EXCLUDED." + version + sets + " WHERE t."
        + version + " = -EXCLUDED." + version + " RETURNING " + version
        + " AS v) SELECT count(*) FROM done WHERE v > 0";
    return session.query(sql, arrays(all, rows), row -> row.getInt(1)).get(0);
  }

  /** A row that somebody else has just changed is locked, but is not what the statement sees: it stays. */
  @Override
  public int delete(
      Session session,
      Table table,
      List<Column> by,
      Collection<? extends List<?>> keys,
      String condition) {
    if (keys.size() == 1) {
      return super.delete(session, table, by, keys, condition);
    }
    String ending = (condition.isEmpty() ? "" : " AND " + condition) + " FOR UPDATE";
    String found = "SELECT t.place FROM " + rows(by) + " CROSS JOIN LATERAL "
        + each(table, "t.ctid AS place", by, ending) + " AS t";
    return session.update(
        "DELETE FROM " + table.name() + " WHERE ctid = ANY (ARRAY(" + found + "))",
        arrays(by, keys));
  }

  /** {@return the parameters as a table k with columns c0, c1, ...} */
  private static String rows(List<Column> columns) {
    String arrays = columns.stream()
        .map(column -> column.type().isText() ? "?::text[]" : "?::bigint[]")
        .collect(joining(", "));
    String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(joining(", "));
    return "unnest(" + arrays + ") AS k(" + names + ")";
  }

  private static String matches(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> "t." + columns.get(i).name() + " = k.c" + i)
        .collect(joining(" AND "));
  }

  private static List<Object> arrays(
      List<Column> columns, Collection<? extends List<? extends @Nullable Object>> rows) {
    List<Object[]> arrays = new ArrayList<>();
    for (Column column : columns) {
      arrays.add(column.type().isText() ? new String[rows.size()] : new Long[rows.size()]);
    }
    int number = 0;
    for (List<? extends @Nullable Object> row :
        rows) { // once: a row may be made when it is asked for
      for (int i = 0; i < columns.size(); i++) {
        arrays.get(i)[number] = row.get(i);
      }
      number++;
    }
    return ImmutableList.copyOf(arrays);
  }
}
