package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * H2 2.2 and later: one statement for each row, which costs little within one process. It applies a limit before it passes
 * over what others hold, so that workers who skip would starve each other: they wait.
 */
final class H2Dialect extends RowDialect {
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

  @Override
  String unlessThere(Table table) {
    throw new UnsupportedOperationException("H2 looks before it inserts");
  }

  @Override
  public void insertMissing(
      Session session, Table table, Collection<? extends List<? extends @Nullable Object>> rows) {
    String marks = table.all().stream()
        .map(column -> "CAST(? AS " + type(column.type()) + ")")
        .collect(joining(", "));
    String sql = insertSql(
        table,
        "SELECT " + marks + " WHERE NOT EXISTS (SELECT 1 FROM " + table.name() + where(table.key())
            + ")");
    for (List<? extends @Nullable Object> row : rows) {
      List<@Nullable Object> parameters = new ArrayList<>(row);
      parameters.addAll(row.subList(0, table.key().size()));
      session.tryUpdate(sql, parameters, DUPLICATE_KEY); // somebody else has just inserted it
    }
  }
}
