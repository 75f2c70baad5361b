package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2NthCallTest extends NthCallRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
