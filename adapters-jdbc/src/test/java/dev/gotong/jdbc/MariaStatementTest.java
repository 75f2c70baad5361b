package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaStatementTest extends StatementRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
