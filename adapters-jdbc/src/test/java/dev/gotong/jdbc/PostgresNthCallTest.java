package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresNthCallTest extends NthCallRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
