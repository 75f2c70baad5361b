package dev.gotong.jdbc;

import dev.gotong.spi.Attribute;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Cursor;
import dev.gotong.spi.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query as a statement with its parameters. Reads one row more than a page, to know whether there are more. */
final class QuerySql<T> {
  private final KindTable<T> table;
  private final Dialect dialect;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  QuerySql(Query<T> query, KindTable<T> table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
    sql.append("SELECT t.id, t.version, t.schema_no, t.document FROM ")
        .append(table.table().name())
        .append(" t WHERE t.workspace = ? AND t.version > 0");
    parameters.add(query.workspace().value());
    query.conditions().forEach(this::where);
    Optional<String> order =
        query.order().map(attribute -> "t." + table.column(attribute).name());
    order.ifPresent(column -> sql.append(" AND ").append(column).append(" IS NOT NULL"));
    query.cursor().ifPresent(cursor -> after(cursor, order, query.isAscending() ? ">" : "<"));
    String direction = query.isAscending() ? "" : " DESC";
    sql.append(" ORDER BY ");
    order.ifPresent(column -> sql.append(column).append(direction).append(", "));
    sql.append("t.id").append(direction).append(" LIMIT ?");
    parameters.add(query.limit() + 1L);
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  private void where(Condition<T> condition) {
    Attribute<T, ?> attribute = condition.attribute();
    if (attribute.isMany()) {
      sql.append(" AND EXISTS (SELECT 1 FROM ")
          .append(table.side(attribute).name())
          .append(" s WHERE s.workspace = t.workspace AND s.id = t.id");
      fits(condition, "s.item");
      sql.append(")");
    } else {
      fits(condition, "t." + table.column(attribute).name());
    }
  }

  private void fits(Condition<T> condition, String column) {
    condition.<Boolean>match(anyOf -> anyOf(column, anyOf), range -> range(column, range));
  }

  private boolean anyOf(String column, Condition.AnyOf<T, ?> anyOf) {
    List<Object> values = new ArrayList<>();
    anyOf.values().forEach(value -> values.add(KindTable.toSql(value)));
    sql.append(" AND ").append(dialect.anyOf(column, values.size()));
    return parameters.addAll(dialect.anyOfParameters(values.get(0) instanceof String, values));
  }

  private boolean range(String column, Condition.Range<T, ?> range) {
    range.startInclusive().ifPresent(start -> bound(column, " >= ?", start));
    range.endExclusive().ifPresent(end -> bound(column, " < ?", end));
    return true;
  }

  private void bound(String column, String comparison, Object value) {
    sql.append(" AND ").append(column).append(comparison);
    parameters.add(KindTable.toSql(value));
  }

  private void after(Cursor cursor, Optional<String> order, String beyond) {
    if (order.isEmpty()) {
      sql.append(" AND t.id ").append(beyond).append(" ?");
      parameters.add(cursor.id());
      return;
    }
    String column = order.get();
    long last = cursor.order().orElseThrow();
    sql.append(" AND %s %s= ? AND (%s %s ? OR t.id %s ?)"
        .formatted(column, beyond, column, beyond, beyond));
    parameters.add(last);
    parameters.add(last);
    parameters.add(cursor.id());
  }
}
