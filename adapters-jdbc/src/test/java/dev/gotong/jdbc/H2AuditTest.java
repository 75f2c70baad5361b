package dev.gotong.jdbc;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.AuditContract;
import org.junit.jupiter.api.AutoClose;

class H2AuditTest extends AuditContract {
  @AutoClose
  private final JdbcStore store = new JdbcStore(Databases.h2InMemory(), KINDS, clock);

  @Override
  protected Storage open() {
    return store.open();
  }
}
