package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresJoiningTest extends JoiningRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
