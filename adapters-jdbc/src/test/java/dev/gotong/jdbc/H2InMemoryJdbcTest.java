package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2InMemoryJdbcTest extends GroupRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
