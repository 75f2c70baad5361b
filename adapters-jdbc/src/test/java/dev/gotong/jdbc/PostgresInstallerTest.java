package dev.gotong.jdbc;

import javax.sql.DataSource;

class PostgresInstallerTest extends InstallerRules {
  @Override
  DataSource open() {
    return Databases.postgres();
  }
}
