package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteHostileTest extends HostileRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
