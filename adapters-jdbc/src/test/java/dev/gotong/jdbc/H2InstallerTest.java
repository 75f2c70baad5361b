package dev.gotong.jdbc;

import javax.sql.DataSource;

class H2InstallerTest extends InstallerRules {
  @Override
  DataSource open() {
    return Databases.h2InMemory();
  }
}
