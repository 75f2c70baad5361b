package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2SpringTest extends SpringRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
