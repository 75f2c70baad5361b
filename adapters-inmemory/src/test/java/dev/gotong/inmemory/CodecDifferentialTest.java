package dev.gotong.inmemory;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.StorageDifferential;

/** Values as they are, beside values that pass through the codec. */
class CodecDifferentialTest extends StorageDifferential {
  private final InMemoryStorage model = new InMemoryStorage(clock);
  private final InMemoryStorage subject = new InMemoryStorage(new JsonCodec(), clock);

  @Override
  protected Storage model() {
    return model.another();
  }

  @Override
  protected Storage subject() {
    return subject.another();
  }
}
