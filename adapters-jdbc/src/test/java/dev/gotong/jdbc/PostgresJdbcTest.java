package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresJdbcTest extends JdbcRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
