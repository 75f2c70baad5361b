package dev.gotong.faults;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Attribute;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Save;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Storages that do one thing wrong, by people who have read the promises of the ports, and not the tests of the rules. */
final class OthersFaults {
  private OthersFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.ofTransaction(
            "S2.2", "asks the tables, and not what it has yet to write", Unflushed::new),
        Fault.ofTransaction(
            "S5.1", "takes a set that only expects for nothing to do", OnlyExpects::new),
        Fault.ofTransaction(
            "S10.1", "joins an attribute of many values once for all conditions", OneJoin::new),
        Fault.ofTransaction(
            "S13.2", "asks for the events of a value by its id, whatever its kind", AnyKind::new),
        Fault.ofStore("S15.5", "lets a claim that was handed back complete its job", () -> {
          Map<Job, Long> handedBack = new ConcurrentHashMap<>();
          return good -> new HandedBack(good, handedBack);
        }),
        new Fault("S15.1", "forgets leases when it is asked what is due next", store -> {
          Set<Instant> leases = ConcurrentHashMap.newKeySet();
          return () -> new NoLeases(store.get(), leases);
        }),
        Fault.ofHandle("S17.1", "reads the versions for a group before it begins", OneReading::new),
        Fault.ofTransaction(
            "S18.2", "waits for a lock that the transaction holds itself", LockedOut::new),
        Fault.ofHandle("S19.1", "commits what was written before an error", CommitsOnError::new));
  }

  /** Queries go to the tables, and what the transaction has created waits for its end. */
  private static final class Unflushed extends FaultyTransaction {
    private final Set<Key<?>> created = new HashSet<>();

    Unflushed(Transaction good) {
      super(good);
    }

    @Override
    public void write(Changes changes) {
      good.write(changes);
      changes.saves().stream()
          .filter(save -> save.expected() == 0)
          .map(Save::key)
          .forEach(created::add);
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      Page<Versioned<T>> page = good.query(query);
      return new Page<>(
          page.items().stream().filter(found -> !created.contains(found.key())).toList(),
          page.next());
    }
  }

  private static final class OnlyExpects extends FaultyTransaction {
    OnlyExpects(Transaction good) {
      super(good);
    }

    @Override
    public void write(Changes changes) {
      if (!changes.withExpects(List.of()).equals(Changes.builder().build())) {
        good.write(changes);
      }
    }
  }

  /** One row of the table of attributes must fulfil all the conditions on that attribute. */
  private static final class OneJoin extends FaultyTransaction {
    OneJoin(Transaction good) {
      super(good);
    }

    @Override
    public <T> Page<Versioned<T>> query(Query<T> query) {
      Page<Versioned<T>> page = good.query(query);
      return new Page<>(
          page.items().stream()
              .filter(found -> query.kind().attributes().stream()
                  .filter(Attribute::isMany)
                  .allMatch(attribute -> oneFits(query, attribute, found.value())))
              .toList(),
          page.next());
    }

    private static <T, V> boolean oneFits(Query<T> query, Attribute<T, V> attribute, T value) {
      List<Condition<T>> conditions = query.conditions().stream()
          .filter(condition -> condition.attribute().equals(attribute))
          .toList();
      return conditions.isEmpty()
          || attribute.read(value).stream()
              .anyMatch(row -> conditions.stream()
                  .allMatch(condition -> condition.<Boolean>match(
                      anyOf -> anyOf.values().contains(row), range -> true)));
    }
  }

  private static final class AnyKind extends FaultyTransaction {
    AnyKind(Transaction good) {
      super(good);
    }

    @Override
    public List<StoredEvent> events(EventQuery query) {
      return query.of().map(key -> events(query, key.id())).orElseGet(() -> good.events(query));
    }

    private List<StoredEvent> events(EventQuery query, String id) {
      List<StoredEvent> found = new ArrayList<>();
      EventQuery next = EventQuery.of(query.workspace()).after(query.afterSequence());
      List<StoredEvent> page;
      do {
        page = good.events(next);
        for (StoredEvent event : page) {
          if (event.entry().record().id().equals(id)) {
            found.add(event);
          }
          next = next.after(event.entry().sequence());
        }
      } while (page.size() == EventQuery.MAX_LIMIT);
      return found.subList(0, Math.min(found.size(), query.limit()));
    }
  }

  /** Looks at the fence of a job alone, which stays as it is when the job is handed back. */
  private static final class HandedBack extends FaultyTransaction {
    private final Map<Job, Long> handedBack;

    HandedBack(Transaction good, Map<Job, Long> handedBack) {
      super(good);
      this.handedBack = handedBack;
    }

    @Override
    public void write(Changes changes) {
      good.write(changes.withJobs(changes.jobs().stream().map(this::fenceAlone).toList()));
    }

    private JobChange fenceAlone(JobChange change) {
      if (change instanceof JobChange.Postpone postpone) {
        handedBack.put(postpone.job(), postpone.claim().fence());
      }
      return change instanceof JobChange.Complete complete
              && complete.claim().fence() == handedBack.getOrDefault(complete.job(), 0L)
          ? new JobChange.Cancel(complete.job())
          : change;
    }
  }

  private static final class NoLeases extends FaultyStorage {
    private final Set<Instant> leases;

    NoLeases(Storage good, Set<Instant> leases) {
      super(good);
      this.leases = leases;
    }

    @Override
    protected Transaction wrap(Transaction transaction) {
      return new FaultyTransaction(transaction) {
        @Override
        public List<Claim> claim(ClaimRequest request) {
          List<Claim> claims = good.claim(request);
          claims.forEach(claim -> leases.add(claim.leaseUntil()));
          return claims;
        }
      };
    }

    @Override
    public Optional<Instant> findNextDue(String queue) {
      return good.findNextDue(queue).filter(due -> !leases.contains(due));
    }
  }

  /** A set that follows upon another of its group is held against what was there before both. */
  private static final class OneReading extends FaultyStorage {
    OneReading(Storage good) {
      super(good);
    }

    @Override
    public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
      Map<Key<?>, Long> versions = good.<Map<Key<?>, Long>>transact(transaction -> {
        Map<Key<?>, Long> found = new HashMap<>();
        changes.forEach(each -> each.saves()
            .forEach(save -> found.put(
                save.key(), transaction.find(save.key()).map(Versioned::version).orElse(0L))));
        return found;
      });
      List<Optional<ConflictException>> conflicts = new ArrayList<>();
      for (Changes each : changes) {
        Optional<ConflictException> stale = each.saves().stream()
            .filter(save -> versions.getOrDefault(save.key(), 0L) != save.expected())
            .findFirst()
            .map(save -> new StaleVersionException(
                save.key(), save.expected(), versions.getOrDefault(save.key(), 0L)));
        conflicts.add(stale.or(() -> findConflict(List.of(each))));
      }
      return conflicts;
    }
  }

  /** The lock is a row that nobody may insert twice, the one who did so neither. */
  private static final class LockedOut extends FaultyTransaction {
    private final Set<String> held = new HashSet<>();

    LockedOut(Transaction good) {
      super(good);
    }

    @Override
    public void lock(WorkspaceId workspace, String name) {
      if (!held.add(workspace + " " + name)) {
        throw new StorageException("waited too long for the lock " + name, false, null);
      }
      good.lock(workspace, name);
    }
  }

  /** Rolls back after exceptions; whatever else there is to throw is not thought of. */
  private static final class CommitsOnError extends FaultyStorage {
    CommitsOnError(Storage good) {
      super(good);
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      List<Error> thrown = new ArrayList<>();
      Optional<T> done = good.<Optional<T>>transact(transaction -> {
        thrown.clear();
        try {
          return Optional.of(work.apply(transaction));
        } catch (Error e) {
          thrown.add(e);
          return Optional.empty();
        }
      });
      thrown.forEach(error -> {
        throw error;
      });
      return done.orElseThrow();
    }
  }
}
