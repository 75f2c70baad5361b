package dev.gotong.jdbc;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The whole contract with every transaction begun and committed by Spring. */
class BridgedStorageTest extends JdbcContract {
  @Override
  DataSource database() {
    return Databases.h2InMemory();
  }

  @Override
  JdbcStorage.Builder builder(DataSource source) {
    DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
    return JdbcStorage.builder(source, JdbcStore.CODEC)
        .managedBy(new SpringBridge(source, manager), WithoutTransaction.START);
  }
}
