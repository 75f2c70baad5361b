package dev.gotong.inmemory;

import dev.gotong.json.JsonCodec;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.testkit.ErasureContract;

class InMemoryErasureTest extends ErasureContract {
  private static final JsonCodec CODEC = new JsonCodec();

  private final InMemoryStorage store = new InMemoryStorage(clock);

  @Override
  protected Storage open() {
    return store.another();
  }

  @Override
  protected String everything() {
    return store.transact(transaction -> {
      StringBuilder all = new StringBuilder();
      KINDS.forEach(kind -> append(all, kind, transaction));
      for (StoredEvent stored : transaction.events(EventQuery.of(W))) {
        all.append(stored).append(stored.salt()).append('\n');
      }
      return all.toString();
    });
  }

  private static <T> void append(StringBuilder all, Kind<T> kind, Transaction transaction) {
    transaction
        .query(Query.of(W, kind))
        .items()
        .forEach(value ->
            all.append(value.key()).append(CODEC.encode(kind, value.value())).append('\n'));
  }
}
