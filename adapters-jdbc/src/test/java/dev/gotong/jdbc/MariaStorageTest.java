package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaStorageTest extends JdbcContract {
  @Override
  DataSource database() {
    return Databases.maria();
  }
}
