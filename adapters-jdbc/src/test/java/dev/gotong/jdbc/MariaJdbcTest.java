package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaJdbcTest extends GroupRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
