package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaNthCallTest extends NthCallRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
