package dev.gotong.jdbc;

import com.google.common.collect.ImmutableSet;
import dev.gotong.spi.StorageException;
import java.sql.SQLException;

/** Tells what a failure of the database means. */
final class Failures {
  /** PostgreSQL 18, appendix A; H2 2.5, ErrorCode: no such table or column. */
  private static final ImmutableSet<String> SCHEMA_MISSING =
      ImmutableSet.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22");

  /** PostgreSQL: lock_not_available; H2: lock time-out, concurrent update. */
  private static final ImmutableSet<String> IN_THE_WAY = ImmutableSet.of("55P03", "HYT00", "90131");

  /** SQLite, Result Codes: SQLITE_BUSY, SQLITE_LOCKED; its driver gives no SQLSTATE. */
  private static final ImmutableSet<Integer> SQLITE_BUSY = ImmutableSet.of(5, 6);

  /** MariaDB, Error Codes: lock wait timeout, record changed since it was read; under the general SQLSTATE. */
  private static final ImmutableSet<Integer> MARIADB_IN_THE_WAY = ImmutableSet.of(1205, 1020);

  private static final String GENERAL = "HY000";
  private static final String NO_STATE = "none";
  private static final String ROLLED_BACK = "40"; // the whole class, but for the next
  private static final String OUTCOME_UNKNOWN = "40003";

  private Failures() {}

  /** {@return whether the database took the transaction back so that others could go on, and it may be run again} */
  static boolean isTransient(SQLException e) {
    String state = state(e);
    return (state.startsWith(ROLLED_BACK) && !state.equals(OUTCOME_UNKNOWN))
        || IN_THE_WAY.contains(state)
        || (state.equals(GENERAL) && MARIADB_IN_THE_WAY.contains(e.getErrorCode()))
        || (state.equals(NO_STATE) && SQLITE_BUSY.contains(e.getErrorCode()));
  }

  static boolean isSchemaMissing(SQLException e) {
    return SCHEMA_MISSING.contains(state(e))
        || (state(e).equals(NO_STATE) && String.valueOf(e.getMessage()).contains("no such "));
  }

  static StorageException of(SQLException e) {
    return of(e, false);
  }

  /** {@return the failure of a commit, after which nobody knows whether it happened} */
  static StorageException ofCommit(SQLException e) {
    return of(e, !isTransient(e));
  }

  private static StorageException of(SQLException e, boolean mayHaveHappened) {
    String what = isSchemaMissing(e)
        ? "A table or column of Gotong is missing: run the scripts that SchemaScripts prints as you run"
            + " your own migrations, or build the storage with SchemaMode.MIGRATE (for kinds of your"
            + " own: schema().create(dataSource))"
        : mayHaveHappened
            ? "The connection failed while committing: the change may be in the storage. Read before"
                + " you try again"
            : "The database failed, and nothing was written";
    return new StorageException(
        what + " (SQLSTATE " + state(e) + ": " + e.getMessage() + ")", mayHaveHappened, e);
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? NO_STATE : e.getSQLState();
  }
}
