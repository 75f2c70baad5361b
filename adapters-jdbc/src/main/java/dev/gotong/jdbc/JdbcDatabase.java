package dev.gotong.jdbc;

import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that Gotong knows. */
public enum JdbcDatabase {
  /** H2 2.2 and later, in memory or in a file. */
  H2("H2", new H2Dialect()),
  /** PostgreSQL 13 and later. */
  POSTGRESQL("PostgreSQL", new PostgresDialect()),
  /** SQLite 3.42 and later: one process writes at a time. */
  SQLITE("SQLite", new SqliteDialect()),
  /**
   * MariaDB 10.6 and later, with InnoDB; also a cluster of it (Galera), which is noticed by itself.
   *
   * <p>On a cluster every promise of the storage holds whichever server each transaction is on, but for two. A lock of a
   * name is held by one at a time on each server; of those who hold it on several, one commits and the others are run
   * again. And fences and leases are as good as the clocks of the servers agree, unless the host brings a clock. Each
   * transaction waits first for what any server has committed. Connections must not be reset when they go back to their
   * pool ({@code useResetConnection} of Connector/J), or they no longer wait; in transactions of the host, which Gotong
   * joins, the host has to wait itself ({@code wsrep_sync_wait = 7}) and must be ready to run them again. Work that all
   * do in one workspace is in each other's way on several servers: it is fastest where all use the same one and the others
   * stand by ({@code jdbc:mariadb:sequential:}).
   */
  MARIADB("MariaDB", new MariaDialect());

  private final String productName;

  @SuppressWarnings("ImmutableEnumChecker") // dialects hold nothing that changes
  private final Dialect dialect;

  JdbcDatabase(String productName, Dialect dialect) {
    this.productName = productName;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** {@return how to speak with the database behind {@code dataSource}, which is of this name} */
  Dialect dialect(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return dialect.over(connection);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * {@return the database behind {@code dataSource}}
   *
   * @throws StorageException if it cannot be reached, or is none of these
   */
  public static JdbcDatabase of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String name = connection.getMetaData().getDatabaseProductName();
      for (JdbcDatabase database : values()) {
        if (database.productName.equals(name)) {
          return database;
        }
      }
      throw new StorageException(
          "Gotong knows H2, PostgreSQL, SQLite and MariaDB, but this is " + name, false, null);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}
