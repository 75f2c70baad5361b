package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.spi.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables that a storage needs, as statements for one database. They are the same for the same kinds, so a host can
 * check them in with its own migrations; nothing is ever created behind its back.
 *
 * <p>Each kind has a table: {@code workspace}, {@code id}, {@code version} (0 only keeps the place of a value that does
 * not exist), {@code schema_no}, the value as JSON in {@code document}, and its attributes as columns in snake case:
 * texts, numbers, instants in microseconds since 1970, and 0 or 1 for a truth. An attribute that a value may have many
 * times has a table of its own, {@code kind__attribute}.
 */
public final class JdbcSchema {
  /** SQLSTATEs of PostgreSQL 18, appendix A, when two sessions create the same at the same moment. */
  private static final ImmutableSet<String> CREATED_BY_ANOTHER =
      ImmutableSet.of("23505", "42P07", "42710");

  /** MariaDB, Error Codes: duplicate entry. Each server of a cluster lets one process run scripts, which may be run twice. */
  private static final int RECORDED_BY_ANOTHER = 1062;

  private static final int ATTEMPTS = 5;

  private final Dialect dialect;
  private final Tables tables;

  JdbcSchema(Dialect dialect, Tables tables) {
    this.dialect = dialect;
    this.tables = tables;
  }

  /**
   * {@return the schema for those kinds}
   *
   * @param tablePrefix stands before every name, 1 to 20 of {@code a-z 0-9 _} from a letter
   */
  public static JdbcSchema of(
      JdbcDatabase database, String tablePrefix, Collection<? extends Kind<?>> kinds) {
    return new JdbcSchema(
        database.dialect(), new Tables(Naming.DEFAULT.withPrefix(tablePrefix), kinds));
  }

  /** {@return the statements, in order; run again, they change nothing} */
  public List<String> statements() {
    ImmutableList.Builder<String> statements = ImmutableList.builder();
    for (Table table : tables.all()) {
      statements.add(create(dialect, table));
      int number = 1;
      for (Table.Index index : table.indexes()) {
        statements.add("CREATE INDEX IF NOT EXISTS "
            + dialect.indexOn(table, table.plainName() + "_x" + number)
            + " (" + names(index.columns()) + ")"
            + dialect.only(index.condition()));
        number++;
      }
    }
    return statements.build();
  }

  /** {@return the statements as a script, each ended by a semicolon} */
  public String script() {
    return statements().stream().collect(joining(";\n\n", "", ";\n"));
  }

  /**
   * Runs the statements. Existing tables stay as they are.
   *
   * @throws dev.gotong.spi.StorageException if the database refuses; some of the tables may be there
   */
  public void create(DataSource dataSource) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = dataSource.getConnection()) {
        for (String sql : statements()) {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
          }
        }
        if (!connection.getAutoCommit()) {
          connection.commit();
        }
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !isCreatedByAnother(e)) {
          throw Failures.of(e);
        }
      }
    }
  }

  /** {@return whether another session has just created the same} */
  static boolean isCreatedByAnother(SQLException e) {
    return CREATED_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))
        || e.getErrorCode() == RECORDED_BY_ANOTHER;
  }

  static String create(Dialect dialect, Table table) {
    String columns = table.all().stream()
        .map(column -> "  " + column.name() + " " + dialect.type(column.type())
            + (column.required() ? " NOT NULL" : ""))
        .collect(Collectors.joining(",\n"));
    return "CREATE TABLE IF NOT EXISTS " + table.name() + " (\n" + columns + ",\n  PRIMARY KEY ("
        + names(table.key()) + ")\n)" + dialect.tableOptions();
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(joining(", "));
  }
}
