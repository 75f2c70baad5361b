package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteJdbcTest extends GroupRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
