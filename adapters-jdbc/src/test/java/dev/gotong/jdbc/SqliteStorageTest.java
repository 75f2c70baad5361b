package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteStorageTest extends JdbcContract {
  @Override
  DataSource database() {
    return Databases.sqlite();
  }
}
