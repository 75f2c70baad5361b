package dev.gotong.jdbc;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.DispatchContract;
import org.junit.jupiter.api.AutoClose;

class GaleraDispatchTest extends DispatchContract {
  @AutoClose
  private final JdbcStore store = new JdbcStore(GaleraNodes.get(), KINDS, clock);

  @Override
  protected Storage open() {
    return store.open();
  }
}
