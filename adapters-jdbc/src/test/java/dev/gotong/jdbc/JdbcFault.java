package dev.gotong.jdbc;

import dev.gotong.faults.Faulty;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The adapter for JDBC with one thing changed between it and the database.
 *
 * @param rule the rule that it breaks
 * @param does what it does
 * @param driver what is changed
 */
record JdbcFault(String rule, String does, Supplier<FaultyDriver> driver) implements Faulty {

  /** A fault of the SQL: wherever that pattern occurs, something else is run. */
  static JdbcFault sql(String rule, String does, String pattern, String instead) {
    return new JdbcFault(rule, does, () -> new FaultyDriver() {
      @Override
      String sql(String asked) {
        return asked.replaceAll(pattern, instead);
      }
    });
  }

  DataSource of(DataSource database) {
    return driver.get().of(database);
  }

  @Override
  public String toString() {
    return does;
  }
}
