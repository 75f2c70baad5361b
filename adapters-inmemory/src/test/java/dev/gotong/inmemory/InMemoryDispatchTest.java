package dev.gotong.inmemory;

import dev.gotong.spi.Storage;
import dev.gotong.testkit.DispatchContract;

class InMemoryDispatchTest extends DispatchContract {
  private final InMemoryStorage store = new InMemoryStorage(clock);

  @Override
  protected Storage open() {
    return store.another();
  }
}
