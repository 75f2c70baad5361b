package dev.gotong.faults;

import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a storage may do wrong that those who read the audit chain notice. */
final class AuditFaults {
  private static final WorkspaceId EVERYWHERE = WorkspaceId.of("everywhere");
  private static final long A_MOMENT = 3_000_000;

  private AuditFaults() {}

  static List<Fault> all() {
    return List.of(
        showing(
            "A1.1",
            "skips a number now and then",
            event -> entry(
                event,
                entry -> new AuditEntry(
                    entry.sequence() + entry.sequence() / 5, entry.record(), entry.hash()))),
        ValueFaults.changing(
            "A1.1",
            "forgets what was asked before",
            (t, changes) -> changes.withSaves(changes.saves().stream()
                .filter(save -> !save.key().kind().name().equals("receipt"))
                .toList())),
        reading("A1.2", "prunes chains to their last twenty events", (t, query) -> {
          List<StoredEvent> whole = all(t, EventQuery.of(query.workspace()));
          int pruned = Math.max(0, whole.size() - 20);
          return t.good.events(query).stream()
              .filter(event -> event.entry().sequence() > pruned)
              .toList();
        }),
        ValueFaults.changing(
            "A2.1",
            "loses the last of many events",
            (t, changes) -> changes.events().size() < 2
                ? changes
                : changes.withEvents(
                    changes.events().subList(0, changes.events().size() - 1))),
        Fault.ofHandle("A2.2", "lets whoever writes last win", LastWins::new),
        Fault.ofHandle(
            "A2.3", "tells of what is written in a second transaction", SecondTransaction::new),
        showing(
            "A3.1",
            "keeps the times of events in seconds",
            event -> entry(
                event,
                entry ->
                    new AuditEntry(entry.sequence(), inSeconds(entry.record()), entry.hash()))),
        Fault.ofTransaction("A3.2", "has one chain for all workspaces", OneChain::new),
        reading("A4.1", "answers with all events", (t, query) -> all(t, query)),
        reading("A4.1", "answers a page too short", (t, query) -> {
          List<StoredEvent> page = t.good.events(query);
          return page.size() < query.limit() ? page : page.subList(0, page.size() - 1);
        }),
        Fault.ofStore(
            "A4.2", "shows events as they were committed, not as they are chained", () -> {
              AtomicInteger running = new AtomicInteger();
              return good -> new OutOfOrder(good, running);
            }),
        reading(
            "A6.1",
            "answers with the event after which was asked, too",
            (t, query) -> t.good.events(query.after(Math.max(0, query.afterSequence() - 1)))),
        Fault.ofStore("A7.1", "keeps in a cache what people said", () -> {
          Map<Key<?>, Versioned<?>> cache = new ConcurrentHashMap<>();
          return good -> new Cached(good, cache);
        }));
  }

  private static Fault showing(String rule, String does, UnaryOperator<StoredEvent> change) {
    return reading(
        rule, does, (t, query) -> t.good.events(query).stream().map(change).toList());
  }

  private static Fault reading(
      String rule, String does, BiFunction<FaultyTransaction, EventQuery, List<StoredEvent>> read) {
    return Fault.ofTransaction(rule, does, good -> new FaultyTransaction(good) {
      @Override
      public List<StoredEvent> events(EventQuery query) {
        return read.apply(this, query);
      }
    });
  }

  private static StoredEvent entry(StoredEvent event, UnaryOperator<AuditEntry> change) {
    return new StoredEvent(
        event.workspace(), change.apply(event.entry()), event.event(), event.salt());
  }

  private static AuditRecord inSeconds(AuditRecord record) {
    return new AuditRecord(
        record.kind(),
        record.id(),
        record.version(),
        record.number(),
        record.commandId(),
        record.actor(),
        record.onBehalfOf(),
        record.at().truncatedTo(ChronoUnit.SECONDS),
        record.policy(),
        record.code(),
        record.commitment());
  }

  private static List<StoredEvent> all(FaultyTransaction t, EventQuery query) {
    List<StoredEvent> all = new ArrayList<>();
    EventQuery next = query;
    List<StoredEvent> page = t.good.events(next);
    while (!page.isEmpty()) {
      all.addAll(page);
      next = next.after(page.get(page.size() - 1).entry().sequence());
      page = t.good.events(next);
    }
    return all;
  }

  /** Reads as it goes, and writes over whatever is there by then. */
  private static final class LastWins extends FaultyStorage {
    LastWins(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Changes> tried = new ArrayList<>();
      T result = work.apply(new EachByItself(good, tried));
      if (!tried.isEmpty()) {
        LockSupport.parkNanos(A_MOMENT); // long enough for another to come in
      }
      good.<Boolean>transact(t -> {
        FaultyTransaction last = new FaultyTransaction(t);
        tried.forEach(each -> t.write(ValueFaults.fresh(last, each).withExpects(List.of())));
        return true;
      });
      return result;
    }
  }

  private static final class SecondTransaction extends FaultyStorage {
    SecondTransaction(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<NewEvent> events = new ArrayList<>();
      T result = good.<T>transact(t -> {
        events.clear();
        return work.apply(new FaultyTransaction(t) {
          @Override
          public void write(Changes changes) {
            events.addAll(changes.events());
            super.write(changes.withEvents(List.of()));
          }
        });
      });
      if (!events.isEmpty()) {
        LockSupport.parkNanos(A_MOMENT);
        good.<Boolean>transact(t -> {
          t.write(Changes.builder().addAllEvents(events).build());
          return true;
        });
      }
      return result;
    }
  }

  private static final class OneChain extends FaultyTransaction {
    OneChain(Transaction good) {
      super(good);
    }

    @Override
    public void write(Changes changes) {
      super.write(changes.withEvents(changes.events().stream()
          .map(e -> new NewEvent(EVERYWHERE, e.kind(), e.recorded(), e.salt()))
          .toList()));
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      return super.events(new EventQuery(
              EVERYWHERE,
              query.of().map(key -> Key.of(EVERYWHERE, key.kind(), key.id())),
              query.afterSequence(),
              query.limit()))
          .stream()
          .map(e -> new StoredEvent(query.workspace(), e.entry(), e.event(), e.salt()))
          .toList();
    }
  }

  /** Hides the last event but one from whoever reads for the first time since it was written. */
  private static final class OutOfOrder extends FaultyTransaction {
    private final AtomicInteger fresh;

    OutOfOrder(Transaction good, AtomicInteger fresh) {
      super(good);
      this.fresh = fresh;
    }

    @Override
    public void write(Changes changes) {
      fresh.set(1);
      super.write(changes);
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      List<StoredEvent> page = new ArrayList<>(super.events(query));
      if (query.of().isEmpty() && page.size() > 1 && fresh.getAndSet(0) == 1) {
        page.remove(page.size() - 2);
      }
      return page;
    }
  }

  private static final class Cached extends FaultyTransaction {
    private final Map<Key<?>, Versioned<?>> cache;

    Cached(Transaction good, Map<Key<?>, Versioned<?>> cache) {
      super(good);
      this.cache = cache;
    }

    @Override
    @SuppressWarnings("unchecked") // the value of a key has the type of the key
    public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
      List<Versioned<T>> found = new ArrayList<>();
      for (Key<T> key : keys) {
        boolean personal = key.kind().name().equals("keepsakes");
        if (!personal) {
          found.addAll(super.findAll(List.of(key)));
          continue;
        }
        super.findAll(List.of(key)).forEach(each -> cache.putIfAbsent(key, each));
        Optional.ofNullable((Versioned<T>) cache.get(key)).ifPresent(found::add);
      }
      return found;
    }
  }
}
