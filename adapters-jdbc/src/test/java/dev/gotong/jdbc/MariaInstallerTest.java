package dev.gotong.jdbc;

import javax.sql.DataSource;

class MariaInstallerTest extends InstallerRules {
  @Override
  DataSource open() {
    return Databases.maria();
  }
}
