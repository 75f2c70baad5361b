package dev.gotong.jdbc;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.CoverContract;
import org.junit.jupiter.api.AutoClose;

class MariaCoverTest extends CoverContract {
  @AutoClose
  private final JdbcStore store = new JdbcStore(Databases.maria(), KINDS, clock);

  @Override
  protected Storage open() {
    return store.open();
  }
}
