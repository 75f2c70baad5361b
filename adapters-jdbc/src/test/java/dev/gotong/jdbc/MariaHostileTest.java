package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaHostileTest extends HostileRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
