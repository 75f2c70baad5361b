package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresHostileTest extends HostileRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
