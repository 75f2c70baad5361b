package dev.gotong.jdbc;

import javax.sql.DataSource;

class SqliteInstallerTest extends InstallerRules {
  @Override
  DataSource open() {
    return Databases.sqlite();
  }
}
