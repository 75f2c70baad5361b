package dev.gotong.jdbc;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

  /** Does the work in a transaction, and leaves the connection as it was. */
  private static void transact(DataSource ddl, SchemaLock.Work work) throws SQLException {
    try (Connection connection = ddl.getConnection()) {
      int isolation = connection.getTransactionIsolation();
      boolean autoCommit = connection.getAutoCommit();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        work.run(connection);
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(autoCommit);
        connection.setTransactionIsolation(isolation);
      }
    }
  }
}
