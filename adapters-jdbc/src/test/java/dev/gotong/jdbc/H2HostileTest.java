package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2HostileTest extends HostileRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
