package dev.gotong.inmemory;

import com.google.common.collect.ImmutableList;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditEntry;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.Require;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.Save;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tables, which nobody else touches meanwhile. */
final class InMemoryTransaction implements Transaction {
  private final Tables tables;
  private final Instant now;
  private @Nullable RuntimeException doom;
  private boolean ended;

  InMemoryTransaction(Tables tables, Instant now) {
    this.tables = tables;
    this.now = now;
  }

  /** What went wrong while writing ends the transaction, even if the work has swallowed it. */
  void requireWritten() {
    if (doom != null) {
      throw doom;
    }
  }

  /** Nothing can be done after this. */
  void end() {
    ended = true;
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    requireRunning();
    ImmutableList.Builder<Versioned<T>> found = ImmutableList.builder();
    for (Key<T> key : keys) {
      Tables.Row row = tables.rows(key.workspace(), key.kind()).get(key.id());
      if (row != null) {
        found.add(versioned(key, row));
      }
    }
    return found.build();
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    requireRunning();
    return query.page(tables.rows(query.workspace(), query.kind()).entrySet().stream()
        .map(row ->
            versioned(new Key<>(query.workspace(), query.kind(), row.getKey()), row.getValue()))
        .filter(found -> query.matches(found.value()))
        .sorted(query.comparator())
        .filter(query::isAfterCursor)
        .limit(query.limit() + 1L)
        .toList());
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    requireRunning();
    return tables.chain(query.workspace()).stream()
        .skip(query.afterSequence())
        .filter(event -> query.of().map(key -> isOf(event, key)).orElse(true))
        .limit(query.limit())
        .toList();
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    requireRunning();
    Require.text(name, Reservation.MAX_NAME, "reserved name");
    return tables.findHolder(workspace, name);
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    requireRunning();
    Require.text(name, Reservation.MAX_NAME, "name of a lock"); // nobody else runs: it is held
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    requireRunning();
    return tables.jobs().claim(request, now);
  }

  @Override
  public void write(Changes changes) {
    requireRunning();
    try {
      check(changes);
      apply(changes);
    } catch (RuntimeException e) {
      doom = doom == null ? e : doom;
      throw e;
    }
  }

  private void apply(Changes changes) {
    changes.saves().forEach(this::save);
    changes
        .reservations()
        .forEach(each -> tables.hold(each.workspace(), each.name(), each.owner()));
    changes.releases().stream()
        .filter(each -> isHeldBy(each, each.owner()))
        .forEach(each -> tables.release(each.workspace(), each.name()));
    changes.events().forEach(this::append);
    changes.jobs().forEach(tables.jobs()::apply);
  }

  private void check(Changes changes) {
    changes.saves().forEach(save -> requireVersion(save.key(), save.expected()));
    changes.expects().forEach(expect -> requireVersion(expect.key(), expect.version()));
    for (Reservation wanted : changes.reservations()) {
      tables
          .findHolder(wanted.workspace(), wanted.name())
          .filter(holder -> !holder.equals(wanted.owner()))
          .ifPresent(holder -> {
            throw new ReservedException(wanted, holder);
          });
    }
    changes.jobs().forEach(tables.jobs()::check);
  }

  private void requireVersion(Key<?> key, long expected) {
    long found = tables.version(key);
    if (found != expected) {
      throw new StaleVersionException(key, expected, found);
    }
  }

  private <T> void save(Save<T> save) {
    Kind<T> kind = save.key().kind();
    kind.attributes()
        .forEach(attribute -> attribute.read(save.value())); // refuses what cannot be kept exactly
    tables.put(
        save.key(), new Tables.Row(save.expected() + 1, tables.form().keep(kind, save.value())));
  }

  private void append(NewEvent event) {
    AuditEntry entry = AuditChain.link(
        tables.head(event.workspace()), AuditRecord.of(event.recorded(), event.salt()));
    tables.append(new StoredEvent(
        event.workspace(),
        entry,
        tables.form().pass(event.kind(), event.recorded().event()),
        event.salt()));
  }

  private boolean isHeldBy(Reservation reservation, String owner) {
    return tables
        .findHolder(reservation.workspace(), reservation.name())
        .map(owner::equals)
        .orElse(false);
  }

  private static boolean isOf(StoredEvent event, Key<?> key) {
    return event.entry().record().kind().equals(key.kind().name())
        && event.entry().record().id().equals(key.id());
  }

  private <T> Versioned<T> versioned(Key<T> key, Tables.Row row) {
    return new Versioned<>(key, row.version(), tables.form().give(key.kind(), row.kept()));
  }

  private void requireRunning() {
    if (ended) {
      throw new IllegalStateException(
          "This transaction has ended: use it within Storage.transact only.");
    }
  }
}
