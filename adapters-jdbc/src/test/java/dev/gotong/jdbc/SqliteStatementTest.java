package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteStatementTest extends StatementRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
