package dev.gotong.jdbc;

import dev.gotong.testkit.StorageContract;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of all storages, on tables of its own for every test. */
abstract class JdbcContract extends StorageContract {
  private JdbcStore store;

  abstract DataSource database();

  JdbcStorage.Builder builder(DataSource source) {
    return JdbcStorage.builder(source, JdbcStore.CODEC);
  }

  @BeforeEach
  void createTables() {
    store = new JdbcStore(database(), this::builder, KINDS, clock);
  }

  @AfterEach
  void dropTables() throws SQLException {
    store.close();
  }

  @Override
  protected JdbcStorage open() {
    return store.open();
  }
}
