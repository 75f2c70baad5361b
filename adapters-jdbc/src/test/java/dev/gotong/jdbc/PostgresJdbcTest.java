package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresJdbcTest extends ConnectionRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
