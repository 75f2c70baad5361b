package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresJdbcTest extends GroupRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
