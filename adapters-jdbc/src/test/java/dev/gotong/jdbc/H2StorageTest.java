package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2StorageTest extends JdbcContract {
  @Override
  DataSource database() {
    return Databases.h2InMemory();
  }
}
