package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresSpringTest extends SpringRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
