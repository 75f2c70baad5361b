package dev.gotong.jdbc;

class H2DifferentialTest extends JdbcDifferential {
  H2DifferentialTest() {
    super(Databases.h2InMemory());
  }
}
