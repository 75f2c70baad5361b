package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement for each row, in the SQL that all databases have: what a dialect is made of that adds nothing of its own. */
abstract class RowDialect implements Dialect {

  @Override
  public String skipLocked() {
    return "";
  }

  @Override
  public String place() {
    return "''";
  }

  @Override
  public String atPlaces() {
    return "";
  }

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
    String sql = "SELECT " + names + " FROM " + table.name() + where(table.key()) + held(lock);
    List<R> found = new ArrayList<>();
    keys.forEach(key -> found.addAll(session.query(sql, key, reader)));
    return found;
  }

  /** {@return what follows a query of rows by their keys so that it holds them} */
  String held(Lock lock) {
    return lock == Lock.NONE ? "" : " FOR UPDATE";
  }

  /** {@return what follows the insertion of a row so that one that is there stays as it is} */
  abstract String unlessThere(Table table);

  @Override
  public void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    String sql = insertSql(table, "VALUES (" + marks(table.all()) + ")" + unlessThere(table));
    rows.forEach(row -> session.update(sql, row));
  }

  @Override
  public void insert(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    runEach(session, insertSql(table, "VALUES (" + marks(table.all()) + ")"), rows);
  }

  /** {@return how many rows a statement changed in all, run once for every row} */
  int runEach(
      Session session, String sql, Iterable<? extends List<? extends @Nullable Object>> rows) {
    return session.batch(sql, rows);
  }

  static String insertSql(Table table, String source) {
    String names = table.all().stream().map(Column::name).collect(joining(", "));
    return "INSERT INTO " + table.name() + " (" + names + ") " + source;
  }

  private static String marks(List<Column> columns) {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  @Override
  public int update(
      Session session,
      Table table,
      List<Column> set,
      Collection<? extends List<? extends @Nullable Object>> rows) {
    String values = set.stream().map(column -> column.name() + " = ?").collect(joining(", "));
    return runEach(session, "UPDATE " + table.name() + " SET " + values + where(table.key()), rows);
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
    return runEach(session, sql, all);
  }

  @Override
  public int delete(
      Session session,
      Table table,
      List<Column> by,
      Collection<? extends List<?>> keys,
      String condition) {
    String and = condition.isEmpty() ? "" : " AND " + condition;
    return runEach(
        session, "DELETE FROM " + table.name() + where(by) + and, ImmutableList.copyOf(keys));
  }

  static String where(List<Column> columns) {
    return " WHERE "
        + columns.stream().map(column -> column.name() + " = ?").collect(joining(" AND "));
  }
}
