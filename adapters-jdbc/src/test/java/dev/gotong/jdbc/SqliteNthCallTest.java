package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteNthCallTest extends NthCallRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
