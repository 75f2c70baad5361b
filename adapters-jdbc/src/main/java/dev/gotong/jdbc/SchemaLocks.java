package dev.gotong.jdbc;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How the databases keep a second process from changing the schema. */
final class SchemaLocks {

  private SchemaLocks() {}

  /** PostgreSQL: the lock, the tables and the version are one transaction, so that nothing is ever left half done. */
  static void inTransactionOfTheWork(DataSource ddl, SchemaVersions versions, SchemaLock.Work work)
      throws SQLException {
    transact(ddl, connection -> {
      long key = Hashing.sha256()
          .hashString(versions.tableName(), StandardCharsets.UTF_8)
          .asLong();
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
        lock.setLong(1, key);
        lock.execute();
      }
      versions.create(connection);
      work.run(connection);
    });
  }

  /** H2: a row of the table of versions is locked on one connection, and the work is done on another. */
  static void besideTheWork(DataSource ddl, SchemaVersions versions, SchemaLock.Work work)
      throws SQLException {
    transact(ddl, holder -> {
      versions.create(holder);
      versions.insertLockRow(holder);
      holder.commit();
      versions.lockRow(holder);
      transact(ddl, work);
    });
  }

  /** SQLite: the tables and the version are one transaction of the only writer. */
  static void asTheOnlyWriter(DataSource ddl, SchemaVersions versions, SchemaLock.Work work)
      throws SQLException {
    try (Connection connection = ddl.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true); // or the driver would begin in a way of its own
      execute(connection, "BEGIN IMMEDIATE");
      boolean done = false;
      try {
        versions.create(connection);
        work.run(connection);
        execute(connection, "COMMIT");
        done = true;
      } finally {
        if (!done) {
          execute(connection, "ROLLBACK");
        }
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  /** MariaDB: it commits at every change of the schema, but a lock of the session outlives that. */
  static void ofTheSession(DataSource ddl, SchemaVersions versions, SchemaLock.Work work)
      throws SQLException {
    String lock = "CONCAT('gotong-', MD5(CONCAT(DATABASE(), '/" + versions.tableName() + "')))";
    try (Connection connection = ddl.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      if (execute(connection, "SELECT GET_LOCK(" + lock + ", 30)") != 1) {
        throw new SQLException("the lock of the schema is held by another session", "40001");
      }
      try {
        versions.create(connection);
        work.run(connection);
      } finally {
        execute(connection, "SELECT RELEASE_LOCK(" + lock + ")");
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  /** {@return the number that the statement answers with, 0 if it answers with none} */
  private static int execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (!statement.execute()) {
        return 0;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  /** Does the work in a transaction, and leaves the connection as it was. */
  private static void transact(DataSource ddl, SchemaLock.Work work) throws SQLException {
    try (Connection connection = ddl.getConnection()) {
      int isolation = connection.getTransactionIsolation();
      boolean autoCommit = connection.getAutoCommit();
      boolean done = false;
      try {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        work.run(connection);
        connection.commit();
        done = true;
      } finally {
        if (!done && !connection.getAutoCommit()) {
          connection.rollback();
        }
        connection.setAutoCommit(autoCommit);
        connection.setTransactionIsolation(isolation);
      }
    }
  }
}
