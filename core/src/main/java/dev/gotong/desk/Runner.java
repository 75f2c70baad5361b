package dev.gotong.desk;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.Event;
import dev.gotong.base.Micros;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.team.Permissions;
import dev.gotong.team.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries out commands: once each, in one transaction, and again when somebody else was first. */
final class Runner {
  static final Kind<Receipt> RECEIPTS = Kind.of("receipt", Receipt.class);

  /**
   * How often a command is decided before the conflict is given to the caller. Whoever holds the lock of a value can
   * still be overtaken by newcomers that do not hold it yet, so that a few tries are not enough in a crowd.
   */
  private static final int ATTEMPTS = 64;

  /** After so many conflicts on one value its lock is taken, so that the writers queue up. */
  private static final int CONFLICTS_BEFORE_LOCK = 2;

  /** How many teams' permissions are kept ready: a team is asked about at each command, and changes seldom. */
  private static final int TEAMS_AT_HAND = 64;

  /** By which team they are of, not by what it is equal to: to compare two teams is dearer than to make permissions. */
  private final LoadingCache<Team, Permissions> permissions = CacheBuilder.newBuilder()
      .weakKeys()
      .maximumSize(TEAMS_AT_HAND)
      .build(CacheLoader.from(Permissions::of));

  private final Contested contested = new Contested();
  private final Bell bell = new Bell();
  private final Storage storage;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final Optional<Outbox> outbox;

  /**
   * Carries out commands on that storage.
   *
   * @param outbox takes whom to tell of it, if anybody is told
   */
  Runner(Storage storage, InstantSource clock, Supplier<String> ids, Optional<Outbox> outbox) {
    this.storage = storage;
    this.clock = clock;
    this.ids = ids;
    this.outbox = outbox;
  }

  /** {@return what rings when there may be something to do} */
  Bell bell() {
    return bell;
  }

  Storage storage() {
    return storage;
  }

  /** {@return what {@code work} reads; nothing is written} */
  <T> T read(WorkspaceId workspace, Function<? super Sitting, ? extends T> work) {
    return storage.transact(
        transaction -> work.apply(sitting(transaction, automation(workspace, "read"))));
  }

  /** {@return the envelope of something that Gotong does by itself} */
  Envelope automation(WorkspaceId workspace) {
    return automation(workspace, ids.get());
  }

  private static Envelope automation(WorkspaceId workspace, String command) {
    return new Envelope(workspace, CommandId.of(command), Actor.automation());
  }

  Instant now() {
    return Micros.truncate(clock.instant());
  }

  Sitting sitting(Transaction transaction, Envelope envelope) {
    return new Sitting(transaction, envelope, now(), ids, outbox, permissions::getUnchecked);
  }

  /**
   * Carries out a command on the value of that kind and id.
   *
   * @param command what is asked for; tells a repetition from another command under the same id
   * @param work reads, authorises and decides; may run several times
   */
  <S, E extends Event> Decision<E> run(
      Envelope envelope,
      Machine<S, ?, ?, E> machine,
      String id,
      Object command,
      Function<? super Sitting, ? extends Decision<E>> work) {
    Map<Key<?>, Integer> conflicts = new HashMap<>();
    Key<S> own = Key.of(envelope.workspace(), machine.kind(), id);
    if (contested.contains(own)) {
      conflicts.put(own, CONFLICTS_BEFORE_LOCK);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        Done<E> done = storage.transact(transaction -> {
          conflicts.forEach((key, times) -> lockIfContested(transaction, key, times));
          return once(transaction, envelope, machine, id, command, work);
        });
        outbox.filter(box -> done.told()).ifPresent(box -> box.bell().ring());
        return done.decision();
      } catch (StaleVersionException stale) {
        if (attempt == ATTEMPTS) {
          throw stale;
        }
        if (conflicts.merge(stale.key(), 1, Integer::sum) >= CONFLICTS_BEFORE_LOCK) {
          contested.add(stale.key());
        }
      } catch (JobConflictException claimed) {
        return Decision.refuse(
            "desk.too-late",
            "it is too late: {job} is under way; see what becomes of it",
            "job",
            claimed.job());
      }
    }
  }

  private static void lockIfContested(Transaction transaction, Key<?> key, int conflicts) {
    if (conflicts >= CONFLICTS_BEFORE_LOCK) {
      transaction.lock(key.workspace(), key.toString());
    }
  }

  /** A decision, and whether anybody is to be told of it. */
  private record Done<E>(Decision<E> decision, boolean told) {}

  private <S, E extends Event> Done<E> once(
      Transaction transaction,
      Envelope envelope,
      Machine<S, ?, ?, E> machine,
      String id,
      Object command,
      Function<? super Sitting, ? extends Decision<E>> work) {
    Sitting sitting = sitting(transaction, envelope);
    Key<S> key = Key.of(envelope.workspace(), machine.kind(), id);
    String receiptId = receiptId(key, envelope);
    Digest payload = Canonical.of("command/1")
        .text(envelope.actor().label())
        .text(command.toString())
        .digest();
    Optional<Receipt> receipt = sitting.find(RECEIPTS, receiptId);
    if (receipt.isPresent()) {
      return new Done<>(
          receipt.get().payload().equals(payload)
              ? replay(transaction, key, envelope)
              : Decision.refuse(reused(envelope)),
          false);
    }
    Decision<E> decision = work.apply(sitting);
    if (decision instanceof Decision.Accepted<E>) {
      sitting.put(RECEIPTS, receiptId, new Receipt(envelope.commandId(), payload));
      transaction.write(sitting.changes());
    }
    return new Done<>(decision, sitting.hasTold());
  }

  /** {@return the events of the first time} */
  @SuppressWarnings("unchecked") // the events of a value are those of its machine
  private static <S, E extends Event> Decision<E> replay(
      Transaction transaction, Key<S> key, Envelope envelope) {
    List<E> events = new ArrayList<>();
    EventQuery query = EventQuery.of(key);
    List<StoredEvent> page;
    do {
      page = transaction.events(query);
      for (StoredEvent stored : page) {
        if (stored.entry().record().commandId().equals(envelope.commandId())) {
          events.add((E) stored.event());
        }
      }
      if (!page.isEmpty()) {
        query = query.after(page.get(page.size() - 1).entry().sequence());
      }
    } while (page.size() == query.limit());
    return events.isEmpty() ? Decision.unchanged() : Decision.accept(events);
  }

  private static Refusal reused(Envelope envelope) {
    return Refusal.of(
        "desk.command-id-reuse",
        "{command} was already used for another command: give every command an id of its own",
        "command",
        envelope.commandId());
  }

  private static String receiptId(Key<?> key, Envelope envelope) {
    return Canonical.of("receipt/1")
        .text(key.kind().name())
        .text(key.id())
        .text(envelope.commandId().value())
        .digest()
        .hex();
  }
}
