package dev.gotong.jdbc;

import javax.sql.DataSource;

/** The contract on one server of a cluster. */
class GaleraServerTest extends JdbcContract {
  @Override
  DataSource database() {
    return GaleraNodes.get().node(0);
  }
}
