package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2InMemoryJdbcTest extends ConnectionRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
