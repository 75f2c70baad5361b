package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaJoiningTest extends JoiningRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
