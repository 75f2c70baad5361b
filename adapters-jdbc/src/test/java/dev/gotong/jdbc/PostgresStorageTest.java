package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresStorageTest extends JdbcContract {
  @Override
  DataSource database() {
    return Databases.postgres();
  }
}
