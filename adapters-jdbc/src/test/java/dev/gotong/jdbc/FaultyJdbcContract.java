package dev.gotong.jdbc;

import dev.gotong.faults.Kit;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageContract;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on H2 with a fault. Run by {@link FaultyJdbcTest} only. */
@ExtendWith(Kit.Given.class)
class FaultyJdbcContract extends StorageContract {
  private final DataSource database = impatient(Databases.h2InMemory());

  @AutoClose
  private final JdbcStore store = new JdbcStore(database, KINDS, clock);

  private final DataSource faulty;

  FaultyJdbcContract(JdbcFault fault) {
    faulty = fault.of(database);
  }

  private static DataSource impatient(DataSource pool) {
    ((JdbcConnectionPool) pool).setLoginTimeout(1); // who leaks connections need not be waited for
    return pool;
  }

  @Override
  protected Storage open() {
    return store.over(faulty);
  }

  @Override
  protected void proved(String line) {} // it is the fault that is to be proved
}
