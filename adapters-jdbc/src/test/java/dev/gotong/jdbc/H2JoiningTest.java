package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2JoiningTest extends JoiningRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
