package dev.gotong.jdbc;

class MariaDifferentialTest extends JdbcDifferential {
  MariaDifferentialTest() {
    super(Databases.maria());
  }
}
