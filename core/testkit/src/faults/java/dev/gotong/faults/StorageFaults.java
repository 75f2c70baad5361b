package dev.gotong.faults;

import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Key;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a storage may do wrong with transactions as a whole, group commits, locks and closing. */
public final class StorageFaults {
  private StorageFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.ofHandle("S2.1", "remembers what a handle has read", Remembering::new),
        Fault.ofHandle("S4.1", "keeps the events of a set that conflicts", KeepsEvents::new),
        Fault.ofHandle(
            "S4.2", "commits what went well before a conflict that was caught", Forgiving::new),
        Fault.ofHandle("S17.1", "writes all sets or none", good -> new FaultyStorage(good) {
          @Override
          public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
            good.now();
            return Collections.nCopies(changes.size(), findConflict(changes));
          }
        }),
        Fault.ofHandle("S17.1", "stops at the first conflict", good -> new FaultyStorage(good) {
          @Override
          public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
            good.now();
            List<Optional<ConflictException>> conflicts = new ArrayList<>();
            for (Changes each : changes) {
              boolean stopped = conflicts.stream().anyMatch(Optional::isPresent);
              conflicts.add(stopped ? Optional.empty() : findConflict(List.of(each)));
            }
            return conflicts;
          }
        }),
        Fault.ofHandle("S18.1", "has locks that do not lock", OneByOne::new),
        Fault.ofHandle("S19.1", "wraps what the work throws", good -> new FaultyStorage(good) {
          @Override
          public <T> T transact(Function<? super Transaction, ? extends T> work) {
            try {
              return super.<T>transact(work);
            } catch (ConflictException e) {
              throw e;
            } catch (RuntimeException e) {
              throw new StorageException("the work failed", false, e);
            }
          }
        }),
        Fault.ofHandle("S19.1", "commits what was written before the work threw", CommitsHalf::new),
        Fault.ofHandle("S20.1", "works on after it was closed", good -> new FaultyStorage(good) {
          @Override
          public void close() {}
        }),
        Fault.ofHandle("S20.1", "cannot be closed twice", good -> new FaultyStorage(good) {
          @Override
          public void close() {
            good.now();
            super.close();
          }
        }));
  }

  private static final class Remembering extends FaultyStorage {
    private final Map<Key<?>, Versioned<?>> read = new HashMap<>();

    Remembering(Storage good) {
      super(good);
    }

    @Override
    protected Transaction wrap(Transaction transaction) {
      return new FaultyTransaction(transaction) {
        @Override
        @SuppressWarnings("unchecked") // the value of a key has the type of the key
        public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
          List<Versioned<T>> found = new ArrayList<>();
          for (Key<T> key : keys) {
            super.findAll(List.of(key)).forEach(each -> read.putIfAbsent(key, each));
            Optional.ofNullable((Versioned<T>) read.get(key)).ifPresent(found::add);
          }
          return found;
        }

        @Override
        public void write(Changes changes) {
          changes.saves().forEach(save -> read.remove(save.key()));
          super.write(changes);
        }
      };
    }
  }

  private static final class KeepsEvents extends FaultyStorage {
    KeepsEvents(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Changes> tried = new ArrayList<>();
      try {
        return good.<T>transact(t -> work.apply(recording(t, tried)));
      } catch (ConflictException e) {
        tried.forEach(
            each -> write(good, Changes.builder().addAllEvents(each.events()).build()));
        throw e;
      }
    }
  }

  private static final class Forgiving extends FaultyStorage {
    Forgiving(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Changes> written = new ArrayList<>();
      AtomicReference<@Nullable T> result = new AtomicReference<>();
      try {
        return good.<T>transact(t -> {
          T returned = work.apply(new FaultyTransaction(t) {
            @Override
            public void write(Changes changes) {
              super.write(changes);
              written.add(changes);
            }
          });
          result.set(returned);
          return returned;
        });
      } catch (ConflictException e) {
        T returned = result.get();
        if (returned == null) {
          throw e;
        }
        written.forEach(each -> write(good, each));
        return returned;
      }
    }
  }

  /** Reads as it goes and writes at the end, with nothing in between to keep others out. */
  private static final class OneByOne extends FaultyStorage {
    OneByOne(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Changes> tried = new ArrayList<>();
      T result = work.apply(new EachByItself(good, tried));
      good.<Boolean>transact(t -> {
        tried.forEach(t::write);
        return true;
      });
      return result;
    }
  }

  private static final class CommitsHalf extends FaultyStorage {
    CommitsHalf(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Changes> tried = new ArrayList<>();
      try {
        return good.<T>transact(t -> work.apply(recording(t, tried)));
      } catch (ConflictException e) {
        throw e;
      } catch (RuntimeException | Error e) {
        tried.forEach(each -> write(good, each));
        throw e;
      }
    }
  }

  private static Transaction recording(Transaction transaction, List<Changes> tried) {
    return new FaultyTransaction(transaction) {
      @Override
      public void write(Changes changes) {
        tried.add(changes);
        super.write(changes);
      }
    };
  }

  private static void write(Storage storage, Changes changes) {
    storage.<Boolean>transact(transaction -> {
      transaction.write(changes);
      return true;
    });
  }
}
