package dev.gotong.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of versions: one row for each script that was run to its end. Row 0, where there is one, is only there to be
 * locked.
 */
final class SchemaVersions {
  /** A script that was run, and by which library. */
  record Installed(int version, String checksum, String library) {}

  private final Dialect dialect;
  private final Table table;

  SchemaVersions(Dialect dialect, Naming naming) {
    this.dialect = dialect;
    this.table = naming.table(
        "schema_version",
        ImmutableList.of(Column.of("version", Column.Type.NUMBER)),
        ImmutableList.of(
            Column.of("checksum", Column.Type.ID),
            Column.of("installed_at", Column.Type.NUMBER),
            Column.of("lib_version", Column.Type.TEXT)),
        ImmutableList.of());
  }

  String tableName() {
    return table.name();
  }

  String createStatement() {
    return JdbcSchema.create(dialect, table);
  }

  /** {@return statements that record a script, at whatever time they are run; for those who run scripts themselves} */
  List<String> recordStatements(Script script, String library) {
    return ImmutableList.of(
        "DELETE FROM " + table.name() + " WHERE version = " + script.version(),
        "INSERT INTO " + table.name() + " (version, checksum, installed_at, lib_version) VALUES ("
            + script.version() + ", '" + script.checksum() + "', " + dialect.nowMicros() + ", '"
            + library.replace("'", "''") + "')");
  }

  void create(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(createStatement())) {
      statement.execute();
    }
  }

  /** {@return what was run, in order; empty if there is no such table} */
  Optional<List<Installed>> find(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT version, checksum, lib_version FROM " + table.name()
                + " WHERE version > 0 ORDER BY version");
        ResultSet rows = statement.executeQuery()) {
      List<Installed> installed = new ArrayList<>();
      while (rows.next()) {
        installed.add(new Installed(rows.getInt(1), rows.getString(2), rows.getString(3)));
      }
      return Optional.of(installed);
    } catch (SQLException e) {
      if (!Failures.isSchemaMissing(e)) {
        throw e;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return Optional.empty();
    }
  }

  void record(Connection connection, Script script, String library) throws SQLException {
    insert(connection, script.version(), script.checksum(), library);
  }

  /** Inserts row 0 unless it is there. */
  void insertLockRow(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(
            "SELECT version FROM " + table.name() + " WHERE version = 0");
        ResultSet rows = statement.executeQuery()) {
      if (rows.next()) {
        return;
      }
    }
    insert(connection, 0, "lock", "");
  }

  /** Waits for whoever else holds row 0, and holds it until the transaction ends. */
  void lockRow(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(
        "SELECT version FROM " + table.name() + " WHERE version = 0 FOR UPDATE")) {
      statement.execute();
    }
  }

  private void insert(Connection connection, int version, String checksum, String library)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table.name()
        + " (version, checksum, installed_at, lib_version) VALUES (?, ?, " + dialect.nowMicros()
        + ", ?)")) {
      statement.setInt(1, version);
      statement.setString(2, checksum);
      statement.setString(3, library);
      statement.executeUpdate();
    }
  }
}
