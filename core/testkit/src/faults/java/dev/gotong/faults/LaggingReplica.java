package dev.gotong.faults;

import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Key;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Shows what another handle has put in flight as it was before. */
final class LaggingReplica extends FaultyStorage {
  private final Map<Key<?>, Versioned<?>> before;
  private final Set<Key<?>> mine = ConcurrentHashMap.newKeySet();

  private LaggingReplica(Storage good, Map<Key<?>, Versioned<?>> before) {
    super(good);
    this.before = before;
  }

  static Supplier<? extends Storage> handles(Supplier<? extends Storage> store) {
    Map<Key<?>, Versioned<?>> before = new ConcurrentHashMap<>();
    return () -> new LaggingReplica(store.get(), before);
  }

  @Override
  protected Transaction wrap(Transaction transaction) {
    return new FaultyTransaction(transaction) {
      @Override
      @SuppressWarnings("unchecked") // the value of a key has the type of the key
      public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
        List<Versioned<T>> found = new ArrayList<>();
        for (Versioned<T> each : super.findAll(keys)) {
          boolean lags = each.value() instanceof TargetState.InFlight && !mine.contains(each.key());
          found.add(lags ? (Versioned<T>) before.getOrDefault(each.key(), each) : each);
        }
        return found;
      }

      @Override
      public void write(Changes changes) {
        changes.saves().forEach(save -> {
          if (save.value() instanceof TargetState.InFlight) {
            mine.add(save.key());
            good.find(save.key()).ifPresent(now -> before.put(save.key(), now));
          }
        });
        super.write(changes);
      }
    };
  }
}
