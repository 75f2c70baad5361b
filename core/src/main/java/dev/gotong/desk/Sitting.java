package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.base.Recorded;
import dev.gotong.base.WorkspaceId;
import dev.gotong.notice.Notice;
import dev.gotong.notice.Slip;
import dev.gotong.spi.Changes;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import dev.gotong.team.Permissions;
import dev.gotong.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One command at a desk: what was read for it, what was decided, and what is to be written in the end.
 *
 * <p>Everything that is read by its key is guarded: if it changes before the commit, the command is decided again.
 */
final class Sitting {
  /** A value in the course of a sitting. */
  private static final class Seat<S> {
    final Key<S> key;
    final long version;

    @Nullable
    S value;

    int events;
    boolean changed;

    Seat(Key<S> key, long version, @Nullable S value) {
      this.key = key;
      this.version = version;
      this.value = value;
    }
  }

  private final Transaction transaction;
  private final Envelope envelope;
  private final Instant now;
  private final Supplier<String> ids;
  private final Optional<Outbox> outbox;
  private final Function<? super Team, Permissions> permissions;
  private final Map<Key<?>, Seat<?>> seats = new LinkedHashMap<>();
  private final List<NewEvent> events = new ArrayList<>();
  private final Changes.Builder extra = Changes.builder();
  private boolean told;
  private Optional<PersonId> onBehalfOf = Optional.empty();
  private Optional<String> policy = Optional.empty();

  Sitting(
      Transaction transaction,
      Envelope envelope,
      Instant now,
      Supplier<String> ids,
      Optional<Outbox> outbox,
      Function<? super Team, Permissions> permissions) {
    this.transaction = transaction;
    this.envelope = envelope;
    this.now = now;
    this.ids = ids;
    this.outbox = outbox;
    this.permissions = permissions;
  }

  Instant now() {
    return now;
  }

  Envelope envelope() {
    return envelope;
  }

  WorkspaceId workspace() {
    return envelope.workspace();
  }

  /** {@return the permissions in that team} */
  Permissions permissions(Team team) {
    return permissions.apply(team);
  }

  /** {@return unguessable text, new each time} */
  String salt() {
    return ids.get();
  }

  /** Notes for whom the actor acts, for every event of this sitting. */
  void onBehalfOf(Optional<PersonId> person) {
    onBehalfOf = person;
  }

  /** Notes which policy is followed, for every event from here on. */
  void follow(String policyName) {
    policy = Optional.of(policyName);
  }

  /** {@return the value of that id as this sitting has left it, and guards it} */
  <S> Optional<S> find(Kind<S> kind, String id) {
    return Optional.ofNullable(seat(Key.of(workspace(), kind, id)).value);
  }

  /** {@return the value of that id as this sitting has left it; not guarded} */
  <S> Optional<S> glance(Kind<S> kind, String id) {
    Key<S> key = Key.of(workspace(), kind, id);
    return seats.containsKey(key) ? find(kind, id) : transaction.find(key).map(Versioned::value);
  }

  /** {@return the state of that id as this sitting has left it, and guards it} */
  <S, E extends Event> S state(Machine<S, ?, ?, E> machine, String id) {
    return find(machine.kind(), id).orElseGet(machine.decider()::initial);
  }

  /** {@return a page of what others have written; not guarded} */
  <S> Page<Versioned<S>> query(Query<S> query) {
    return transaction.query(query);
  }

  /** {@return all that the query asks for, page by page; not guarded} */
  <S> List<Versioned<S>> all(Query<S> query) {
    List<Versioned<S>> found = new ArrayList<>();
    Page<Versioned<S>> page = transaction.query(query.limit(Query.MAX_LIMIT));
    found.addAll(page.items());
    while (page.next().isPresent()) {
      page = transaction.query(query.limit(Query.MAX_LIMIT).after(page.next().get()));
      found.addAll(page.items());
    }
    return found;
  }

  /** Waits until no other command that takes this lock is under way. */
  void lock(String name) {
    transaction.lock(workspace(), name);
  }

  /** Decides a command and takes its events to heart; they are written when the sitting ends. */
  <S, C, F, E extends Event> Decision<E> decide(
      Machine<S, C, F, E> machine, String id, C command, F facts) {
    S before = state(machine, id);
    Decision<E> decision = machine.decider().decide(before, command, facts);
    List<E> accepted = decision.fold(all -> all, refusal -> List.of());
    Seat<S> seat = seat(Key.of(workspace(), machine.kind(), id));
    for (E event : accepted) {
      seat.value = machine.decider().evolve(state(machine, id), event);
      record(machine.kind(), seat, event);
    }
    return decision;
  }

  private <S, E extends Event> void record(Kind<S> kind, Seat<S> seat, E event) {
    Recorded<E> recorded = Recorded.<E>builder()
        .kind(kind.name())
        .id(seat.key.id())
        .version(seat.version + 1)
        .number(seat.events)
        .commandId(envelope.commandId())
        .actor(envelope.actor())
        .onBehalfOf(onBehalfOf)
        .at(now)
        .policy(policy)
        .event(event)
        .build();
    seat.events++;
    seat.changed = true;
    events.add(new NewEvent(workspace(), kind, recorded, ids.get()));
  }

  /** Adds a value that has no machine, such as a receipt. */
  <S> void put(Kind<S> kind, String id, S value) {
    Seat<S> seat = seat(Key.of(workspace(), kind, id));
    seat.value = value;
    seat.changed = true;
  }

  /** Adds a change to due work. */
  void change(JobChange change) {
    extra.addJobs(change);
  }

  /** {@return the events so far} */
  List<Recorded<?>> happened() {
    return events.stream().<Recorded<?>>map(NewEvent::recorded).toList();
  }

  /**
   * {@return what is to be written: values that changed, guards on those that did not, the events, and whom to tell of them}
   */
  Changes changes() {
    outbox.ifPresent(box -> box.notices(this).forEach(this::tell));
    seats.values().forEach(this::addTo);
    return extra.addAllEvents(events).build();
  }

  /** {@return whether anybody is to be told of what is written} */
  boolean hasTold() {
    return told;
  }

  private void tell(Notice notice) {
    told = true;
    extra.save(Key.of(workspace(), Kinds.NOTICES, notice.id()), 0, Slip.of(notice));
    change(new JobChange.Schedule(Outbox.job(workspace(), notice.id()), now));
  }

  private <S> void addTo(Seat<S> seat) {
    S value = seat.value;
    if (seat.changed && value != null) {
      extra.save(seat.key, seat.version, value);
    } else {
      extra.expect(seat.key, seat.version);
    }
  }

  @SuppressWarnings("unchecked") // a key is only ever mapped to a seat of its type
  private <S> Seat<S> seat(Key<S> key) {
    return (Seat<S>) seats.computeIfAbsent(key, unknown -> read(key));
  }

  private <S> Seat<S> read(Key<S> key) {
    return transaction
        .find(key)
        .map(found -> new Seat<>(key, found.version(), found.value()))
        .orElseGet(() -> new Seat<>(key, 0, null));
  }
}
