package dev.gotong.jdbc;

class SqliteDifferentialTest extends JdbcDifferential {
  SqliteDifferentialTest() {
    super(Databases.sqlite());
  }
}
