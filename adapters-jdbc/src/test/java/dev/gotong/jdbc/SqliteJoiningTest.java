package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteJoiningTest extends JoiningRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
