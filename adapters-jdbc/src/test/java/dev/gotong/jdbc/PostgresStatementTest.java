package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresStatementTest extends StatementRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
