package dev.gotong.inmemory;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageContract;

/** Every value passes through the codec. */
class InMemoryStorageOfTextsTest extends StorageContract {
  private final InMemoryStorage store = new InMemoryStorage(new JsonCodec(), clock);

  @Override
  protected Storage open() {
    return store.another();
  }
}
