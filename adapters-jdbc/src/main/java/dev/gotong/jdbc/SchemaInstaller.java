package dev.gotong.jdbc;

import static java.util.stream.Collectors.joining;

import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Compares the tables in a database with the scripts of the library, and runs those that are missing. */
final class SchemaInstaller {
  private static final int ATTEMPTS = 100;

  private final Dialect dialect;
  private final Tables tables;
  private final SchemaVersions versions;
  private final List<Script> scripts;

  SchemaInstaller(Dialect dialect, Tables tables, List<Script> scripts) {
    this.dialect = dialect;
    this.tables = tables;
    this.versions = new SchemaVersions(dialect, tables.naming());
    this.scripts = List.copyOf(scripts);
  }

  /** @throws StorageException if the tables are not those that this library needs; it says what to do */
  void validate(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      Optional<List<SchemaVersions.Installed>> installed = versions.find(connection);
      List<Script> missing = missing(installed.orElse(List.of()));
      if (!missing.isEmpty()) {
        throw behind(connection, missing);
      }
      for (Table table : tables.all()) {
        if (!isThere(connection, table)) {
          throw broken(
              ("The schema of Gotong should be at version %s, but the table %s or a column of"
                      + " it is missing. If it was dropped, restore it from a backup; if it belongs to a"
                      + " kind of your own, run the statements of JdbcStorage.schema()")
                  .formatted(scripts.size(), table.name()));
        }
      }
      endRead(connection);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** @throws StorageException if the scripts cannot be run, or are not those that were run before; it says what to do */
  void migrate(DataSource ddl) {
    for (int attempt = 1; isBehind(ddl); attempt++) {
      try {
        dialect.schemaLock().run(ddl, versions, this::runMissing);
      } catch (SQLException e) {
        if (!Failures.isTransient(e) && !JdbcSchema.isCreatedByAnother(e)) {
          throw new StorageException(
              "A script of the schema failed; once the cause is mended, run it again, which is safe"
                  + " (SQLSTATE " + e.getSQLState() + ": " + e.getMessage() + ")",
              true,
              e);
        }
        if (attempt == ATTEMPTS) {
          throw new StorageException(
              "Another process has been changing the schema all the while: look whether it hangs, then"
                  + " start again",
              false,
              e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(10, 200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken("Interrupted while another process changed the schema");
    }
  }

  private boolean isBehind(DataSource ddl) {
    try (Connection connection = ddl.getConnection()) {
      boolean behind = !missing(versions.find(connection).orElse(List.of())).isEmpty();
      endRead(connection);
      return behind;
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private void runMissing(Connection connection) throws SQLException {
    for (Script script : missing(versions.find(connection).orElse(List.of()))) {
      for (String sql : script.statements(tables.naming())) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.execute();
        }
      }
      versions.record(connection, script, Script.library());
    }
  }

  /** {@return the scripts that were not run yet} */
  private List<Script> missing(List<SchemaVersions.Installed> installed) {
    int number = 0;
    for (SchemaVersions.Installed each : installed) {
      number++;
      if (each.version() > scripts.size()) {
        SchemaVersions.Installed last = installed.get(installed.size() - 1);
        throw broken(
            ("The schema of Gotong is at version %s, installed by gotong %s, but this library"
                    + " (%s) knows versions up to %s only: use gotong %s or later here")
                .formatted(
                    last.version(),
                    last.library(),
                    Script.library(),
                    scripts.size(),
                    last.library()));
      }
      if (each.version() != number) {
        throw broken(
            "%s has no row for version %s, but one for %s: restore the row that was deleted"
                .formatted(versions.tableName(), number, each.version()));
      }
      Script script = scripts.get(number - 1);
      if (!each.checksum().equals(script.checksum())) {
        throw broken(("%s was run by gotong %s with the checksum %s, but in this library it has %s:"
                + " use a released gotong. If the tables are right all the same, set the checksum of"
                + " version %s in %s to that of the library")
            .formatted(
                script.name(),
                each.library(),
                each.checksum(),
                script.checksum(),
                number,
                versions.tableName()));
      }
    }
    return scripts.subList(number, scripts.size());
  }

  private StorageException behind(Connection connection, List<Script> missing) throws SQLException {
    int first = missing.get(0).version();
    String names = missing.stream().map(script -> script.name() + ".sql").collect(joining(", "));
    String found = first > 1
        ? "The schema of Gotong is at version %s, and this library needs %s"
            .formatted(first - 1, scripts.size())
        : isThere(connection, tables.events())
            ? "There are tables of Gotong, but nothing says that they were installed to the end; what"
                + " was begun can be run again"
            : "The tables of Gotong are not in this database";
    return broken(found + ": run " + names + " (SchemaScripts prints them, with the statements that"
        + " record them), or build the storage with SchemaMode.MIGRATE");
  }

  private boolean isThere(Connection connection, Table table) throws SQLException {
    String names = table.all().stream().map(Column::name).collect(joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + names + " FROM " + table.name() + " WHERE 1 = 0")) {
      statement.executeQuery();
      return true;
    } catch (SQLException e) {
      if (!Failures.isSchemaMissing(e)) {
        throw e;
      }
      endRead(connection);
      return false;
    }
  }

  private static void endRead(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  private static StorageException broken(String message) {
    return new StorageException(message, false, null);
  }
}
