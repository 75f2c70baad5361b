package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 13 and later: one statement for many rows, which travel as one array for each column. */
final class PostgresDialect implements Dialect {

  @Override
  public String type(Column.Type type) {
    return switch (type) {
      case TEXT -> "TEXT COLLATE \"C\"";
      case DOCUMENT -> "TEXT";
      case NUMBER -> "BIGINT";
      case SMALL -> "SMALLINT";
    };
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
  public String anyOf(String column, int values) {
    return column + " = ANY (?)";
  }

  @Override
  public List<Object> anyOfParameters(boolean text, List<Object> values) {
    return ImmutableList.of(array(text, values));
  }

  @Override
  public <R> List<R> select(
      Session session,
      Table table,
      List<Column> columns,
      Collection<? extends List<?>> keys,
      Lock lock,
      RowReader<R> reader) {
    List<Column> key = table.key();
    String names = columns.stream().map(c -> "t." + c.name()).collect(joining(", "));
    String order = key.stream().map(c -> "t." + c.name()).collect(joining(", "));
    String held = switch (lock) {
      case NONE -> "";
      case SHARED -> " ORDER BY " + order + " FOR SHARE OF t";
      case EXCLUSIVE -> " ORDER BY " + order + " FOR UPDATE OF t";
    };
    String sql = "SELECT " + names + " FROM " + table.name() + " t JOIN " + rows(key) + " ON "
        + matches(key, 0) + held;
    return session.query(sql, arrays(key, keys), reader);
  }

  @Override
  public void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    session.update(insertSql(table) + " ON CONFLICT DO NOTHING", arrays(table.all(), rows));
  }

  @Override
  public void insert(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    session.update(insertSql(table), arrays(table.all(), rows));
  }

  private static String insertSql(Table table) {
    String names = table.all().stream().map(Column::name).collect(joining(", "));
    return "INSERT INTO " + table.name() + " (" + names + ") SELECT * FROM " + rows(table.all());
  }

  @Override
  public int update(
      Session session,
      Table table,
      List<Column> set,
      Collection<? extends List<? extends @Nullable Object>> rows) {
    List<Column> all =
        ImmutableList.<Column>builder().addAll(set).addAll(table.key()).build();
    String values = IntStream.range(0, set.size())
        .mapToObj(i -> set.get(i).name() + " = k.c" + i)
        .collect(joining(", "));
    String sql = "UPDATE " + table.name() + " t SET " + values + " FROM " + rows(all) + " WHERE "
        + matches(table.key(), set.size());
    return session.update(sql, arrays(all, rows));
  }

  @Override
  public void delete(
      Session session, Table table, List<Column> by, Collection<? extends List<?>> keys) {
    session.update(
        "DELETE FROM " + table.name() + " t USING " + rows(by) + " WHERE " + matches(by, 0),
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

  private static String matches(List<Column> columns, int from) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> "t." + columns.get(i).name() + " = k.c" + (from + i))
        .collect(joining(" AND "));
  }

  private static List<Object> arrays(
      List<Column> columns, Collection<? extends List<? extends @Nullable Object>> rows) {
    List<Object> arrays = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      List<@Nullable Object> values = new ArrayList<>(rows.size());
      rows.forEach(row -> values.add(row.get(column)));
      arrays.add(array(columns.get(i).type().isText(), values));
    }
    return arrays;
  }

  private static Object array(boolean text, List<? extends @Nullable Object> values) {
    return text ? values.toArray(new String[0]) : values.toArray(new Long[0]);
  }
}
