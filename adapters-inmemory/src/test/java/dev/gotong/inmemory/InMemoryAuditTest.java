package dev.gotong.inmemory;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.AuditContract;

class InMemoryAuditTest extends AuditContract {
  private final InMemoryStorage store = new InMemoryStorage(clock);

  @Override
  protected Storage open() {
    return store.another();
  }
}
