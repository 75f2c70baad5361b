package dev.gotong.jdbc;

class PostgresDifferentialTest extends JdbcDifferential {
  PostgresDifferentialTest() {
    super(Databases.postgres());
  }
}
