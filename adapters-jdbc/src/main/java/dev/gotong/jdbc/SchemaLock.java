package dev.gotong.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one process at a time change the schema. */
@FunctionalInterface
interface SchemaLock {

  /** What is done under the lock. It finds the table of versions, and reads it now, not before. */
  @FunctionalInterface
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  /** Takes the lock, does the work, and lets others follow. A transient failure means to try again. */
  void run(DataSource ddl, SchemaVersions versions, Work work) throws SQLException;
}
