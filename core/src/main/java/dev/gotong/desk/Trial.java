package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.audit.AuditChain;
import dev.gotong.audit.AuditHead;
import dev.gotong.audit.AuditRecord;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Expect;
import dev.gotong.spi.Key;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A transaction on a copy: it reads through what was written before in the copy, and writes into it only. */
final class Trial implements Transaction {
  private final Transaction original;
  private final Map<Key<?>, Versioned<?>> values;
  private final Map<String, Optional<String>> holders;
  private final List<NewEvent> events;
  private @Nullable ConflictException doom;

  /** A trial on the original as it is. */
  Trial(Transaction original) {
    this(original, Map.of(), Map.of(), List.of());
  }

  private Trial(
      Transaction original,
      Map<Key<?>, Versioned<?>> values,
      Map<String, Optional<String>> holders,
      List<NewEvent> events) {
    this.original = original;
    this.values = new LinkedHashMap<>(values);
    this.holders = new HashMap<>(holders);
    this.events = new ArrayList<>(events);
  }

  /** A trial on what this one left; this one stays as it is. */
  Trial next() {
    return new Trial(original, values, holders, events);
  }

  /** A conflict ends the transaction, even if the work has swallowed it. */
  void requireWritten() {
    if (doom != null) {
      throw doom;
    }
  }

  @Override
  public <T> List<Versioned<T>> findAll(Collection<Key<T>> keys) {
    Map<Key<T>, Versioned<T>> found = new HashMap<>();
    original
        .findAll(keys.stream().filter(key -> !values.containsKey(key)).toList())
        .forEach(value -> found.put(value.key(), value));
    keys.forEach(key -> findWritten(key).ifPresent(value -> found.put(key, value)));
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
        .collect(ImmutableList.toImmutableList());
  }

  @SuppressWarnings("unchecked") // a key is only ever mapped to a value of its type
  private <T> Optional<Versioned<T>> findWritten(Key<T> key) {
    return Optional.ofNullable((Versioned<T>) values.get(key));
  }

  @Override
  public <T> Page<Versioned<T>> query(Query<T> query) {
    List<Versioned<T>> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do { // what was written is left out of a page, which may then be too short
      Page<Versioned<T>> page = original.query(next.<Query<T>>map(query::after).orElse(query));
      page.items().stream().filter(value -> !values.containsKey(value.key())).forEach(found::add);
      next = page.next();
    } while (next.isPresent() && found.size() <= query.limit());
    written(query).filter(value -> query.matches(value.value())).forEach(found::add);
    return query.page(found.stream()
        .sorted(query.comparator())
        .filter(query::isAfterCursor)
        .limit(query.limit() + 1L)
        .toList());
  }

  @SuppressWarnings("unchecked") // the values of a kind are of its type
  private <T> Stream<Versioned<T>> written(Query<T> query) {
    return values.values().stream()
        .filter(value -> value.key().workspace().equals(query.workspace())
            && value.key().kind().equals(query.kind()))
        .map(value -> (Versioned<T>) value);
  }

  @Override
  public List<StoredEvent> events(EventQuery query) {
    List<StoredEvent> found = new ArrayList<>(original.events(query));
    if (!events.isEmpty() && found.size() < query.limit()) {
      linked(query.workspace()).stream()
          .filter(event -> event.entry().sequence() > query.afterSequence())
          .filter(event -> query.of().map(key -> isOf(event, key)).orElse(true))
          .limit(query.limit() - (long) found.size())
          .forEach(found::add);
    }
    return found;
  }

  /** The events of the copy, after the last of the original. */
  private List<StoredEvent> linked(WorkspaceId workspace) {
    AuditHead head = AuditChain.start(workspace);
    List<StoredEvent> page = original.events(EventQuery.of(workspace));
    while (!page.isEmpty()) {
      head = page.get(page.size() - 1).entry().head();
      page = original.events(EventQuery.of(workspace).after(head.sequence()));
    }
    List<StoredEvent> linked = new ArrayList<>();
    for (NewEvent event : events) {
      if (event.workspace().equals(workspace)) {
        StoredEvent stored = new StoredEvent(
            workspace,
            AuditChain.link(head, AuditRecord.of(event.recorded(), event.salt())),
            event.recorded().event(),
            event.salt());
        head = stored.entry().head();
        linked.add(stored);
      }
    }
    return linked;
  }

  private static boolean isOf(StoredEvent event, Key<?> key) {
    return event.entry().record().kind().equals(key.kind().name())
        && event.entry().record().id().equals(key.id());
  }

  @Override
  public Optional<String> findHolder(WorkspaceId workspace, String name) {
    return holders.getOrDefault(workspace + " " + name, original.findHolder(workspace, name));
  }

  @Override
  public void lock(WorkspaceId workspace, String name) {
    original.lock(workspace, name);
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return original.claim(request);
  }

  @Override
  public void write(Changes changes) {
    try {
      check(changes);
    } catch (ConflictException conflict) {
      doom = conflict;
      throw conflict;
    }
    changes.saves().forEach(this::save);
    changes.reservations().forEach(each -> holders.put(name(each), Optional.of(each.owner())));
    changes.releases().stream()
        .filter(each -> findHolder(each.workspace(), each.name())
            .filter(each.owner()::equals)
            .isPresent())
        .forEach(each -> holders.put(name(each), Optional.empty()));
    events.addAll(changes.events()); // due work is only ever taken on outside of a copy
  }

  private void check(Changes changes) {
    changes.saves().forEach(save -> requireVersion(save.key(), save.expected()));
    for (Expect expect : changes.expects()) {
      requireVersion(expect.key(), expect.version());
    }
    for (Reservation wanted : changes.reservations()) {
      findHolder(wanted.workspace(), wanted.name())
          .filter(holder -> !holder.equals(wanted.owner()))
          .ifPresent(holder -> {
            throw new ReservedException(wanted, holder);
          });
    }
  }

  private <T> void requireVersion(Key<T> key, long expected) {
    long found = find(key).map(Versioned::version).orElse(0L);
    if (found != expected) {
      throw new StaleVersionException(key, expected, found);
    }
  }

  private <T> void save(Save<T> save) {
    save.key()
        .kind()
        .attributes()
        .forEach(attribute -> attribute.read(save.value())); // refuses what cannot be kept exactly
    values.put(save.key(), new Versioned<>(save.key(), save.expected() + 1, save.value()));
  }

  private static String name(Reservation reservation) {
    return reservation.workspace() + " " + reservation.name();
  }
}
