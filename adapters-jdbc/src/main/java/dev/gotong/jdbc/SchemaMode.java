package dev.gotong.jdbc;

/** What a storage does about its tables when it is built. */
public enum SchemaMode {
  /** Compares the database with the library, and refuses with the scripts to run if they differ. Changes nothing. */
  VALIDATE,
  /**
   * Runs the scripts that are missing, one process at a time however many start, then validates. The connections need
   * the right to create tables; see {@link JdbcStorage.Builder#migrateWith} for those of another user.
   */
  MIGRATE,
  /** Asks nothing: for those who check the tables by other means, and for kinds of their own alone. */
  OFF
}
