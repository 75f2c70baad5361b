package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2StatementTest extends StatementRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
