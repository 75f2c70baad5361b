package dev.gotong.testkit;

import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import dev.gotong.testkit.StorageStep.Act;
import dev.gotong.testkit.StorageStep.Part;
import dev.gotong.testkit.StorageStep.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Histories of a small, quarrelsome store: few ids, names and owners, and versions that are often wrong. */
final class StorageHistories {
  private static final int PAGE = 2;

  private StorageHistories() {}

  static Arbitrary<List<StorageStep>> histories() {
    Arbitrary<StorageStep> transactions =
        acts().list().ofMinSize(1).ofMaxSize(4).map(StorageStep.Transact::new);
    Arbitrary<StorageStep> groups = writes().list().ofMaxSize(5).map(StorageStep.CommitEach::new);
    Arbitrary<StorageStep> waits =
        Arbitraries.of(0, 29, 30, 60).map(s -> new StorageStep.Wait(Duration.ofSeconds(s)));
    return Arbitraries.frequencyOf(
            Tuple.of(6, transactions), Tuple.of(2, groups), Tuple.of(1, waits))
        .list()
        .ofMinSize(8)
        .ofMaxSize(30);
  }

  private static Arbitrary<Boolean> workspaces() {
    return Arbitraries.of(true, true, false);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.of("a", "A", "a/b", "a_b", "B");
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.of(-1L, 0L, 1L, 30_000_000L)
        .map(micros -> TestClock.START.plusNanos(micros * 1_000));
  }

  private static Arbitrary<SampleItem> items() {
    return Combinators.combine(
            Arbitraries.of("a", "A", "a ", "\u00e1", "a\u0301", "%", "\ud83e\udd39"),
            Arbitraries.longs().between(-1, 2),
            instants().optional(),
            Arbitraries.of(true, false),
            Arbitraries.of("x", "X", "x ").set().ofMaxSize(2))
        .as(SampleItem::new);
  }

  private static Arbitrary<Write> writes() {
    return parts().list().ofMinSize(1).ofMaxSize(4).map(Write::new);
  }

  private static Arbitrary<Act> acts() {
    Arbitrary<Act> finds = Combinators.combine(workspaces(), ids().list().ofMaxSize(4))
        .as((first, ids) -> (world, transaction, claimed) -> transaction.findAll(
            ids.stream().distinct().map(id -> world.item(first, id)).toList()));
    Arbitrary<Act> queries = Combinators.combine(workspaces(), questions())
        .as((first, question) -> (world, transaction, claimed) ->
            pages(transaction, question.apply(Query.of(world.workspace(first), SampleItem.KIND))));
    Arbitrary<Act> events = Combinators.combine(
            workspaces(), ids().optional(), Arbitraries.of(0L, 1L, 3L), Arbitraries.of(1, 3, 1_000))
        .as((first, id, after, limit) -> (world, transaction, claimed) -> {
          Optional<Key<?>> of = id.map(value -> world.item(first, value));
          return transaction.events(new EventQuery(world.workspace(first), of, after, limit));
        });
    Arbitrary<Act> holders = Combinators.combine(workspaces(), names())
        .as((first, name) ->
            (world, transaction, claimed) -> transaction.findHolder(world.workspace(first), name));
    Arbitrary<Act> locks = Combinators.combine(workspaces(), names())
        .as((first, name) -> (world, transaction, claimed) -> {
          transaction.lock(world.workspace(first), name);
          return "locked";
        });
    return Arbitraries.frequencyOf(
        Tuple.of(5, writes().map(write -> write)),
        Tuple.of(2, finds),
        Tuple.of(3, queries),
        Tuple.of(1, events),
        Tuple.of(1, holders),
        Tuple.of(1, locks),
        Tuple.of(3, claims()));
  }

  private static Arbitrary<Act> claims() {
    return Combinators.combine(
            instants(), Arbitraries.of(1, 2, 500), Arbitraries.of(30L, 60L, 1_000L))
        .as((now, limit, seconds) -> (world, transaction, claimed) -> {
          List<Claim> claims = transaction.claim(ClaimRequest.builder()
              .queue(world.queue())
              .worker("worker")
              .now(now)
              .limit(limit)
              .lease(Duration.ofSeconds(seconds))
              .build());
          claimed.addAll(claims);
          return claims.stream()
              .map(claim -> List.of(claim.job(), claim.dueAt(), claim.leaseUntil()))
              .toList();
        });
  }

  private static Arbitrary<UnaryOperator<Query<SampleItem>>> questions() {
    Arbitrary<Condition<SampleItem>> conditions = Arbitraries.of(
        Condition.is(SampleItem.NAME, "a"),
        Condition.anyOf(SampleItem.NAME, List.of("A", "a ", "\u00e1")),
        Condition.is(SampleItem.OPEN, true),
        Condition.between(SampleItem.RANK, 0L, 2L),
        Condition.before(SampleItem.DUE_AT, TestClock.START.plusNanos(1_000)),
        Condition.from(SampleItem.DUE_AT, TestClock.START),
        Condition.anyOf(SampleItem.CHANNEL, List.of("x", "x ")));
    Arbitrary<UnaryOperator<Query<SampleItem>>> orders = Arbitraries.of(
        query -> query,
        query -> query.orderBy(SampleItem.RANK, true),
        query -> query.orderBy(SampleItem.RANK, false),
        query -> query.orderBy(SampleItem.DUE_AT, true),
        query -> query.orderBy(SampleItem.DUE_AT, false));
    return Combinators.combine(conditions.list().ofMaxSize(2), orders).as((all, order) -> query -> {
      Query<SampleItem> asked = order.apply(query).limit(PAGE);
      for (Condition<SampleItem> condition : all) {
        asked = asked.where(condition);
      }
      return asked;
    });
  }

  /** {@return the values of all pages, page by page} */
  static <T> List<List<Versioned<T>>> pages(Transaction transaction, Query<T> query) {
    List<List<Versioned<T>>> pages = new ArrayList<>();
    Page<Versioned<T>> page = transaction.query(query);
    pages.add(page.items());
    while (page.next().isPresent()) {
      page = transaction.query(query.after(page.next().get()));
      pages.add(page.items());
    }
    return pages;
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("slot", "Slot", "slot ");
  }

  private static Arbitrary<Part> parts() {
    Arbitrary<Long> errors = Arbitraries.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, -1L);
    Arbitrary<Part> saves = Combinators.combine(workspaces(), ids(), errors, items())
        .as((first, id, error, item) -> (changes, world, versions) -> {
          Key<SampleItem> key = world.item(first, id);
          changes.save(key, Math.max(0, versions.apply(key) + error), item);
        });
    Arbitrary<Part> expects = Combinators.combine(workspaces(), ids(), errors)
        .as((first, id, error) -> (changes, world, versions) -> {
          Key<SampleItem> key = world.item(first, id);
          changes.expect(key, Math.max(0, versions.apply(key) + error));
        });
    Arbitrary<Part> holds = Combinators.combine(
            workspaces(), names(), Arbitraries.of("bo", "bo", "ana"), Arbitraries.of(2, 1, 0))
        .as((first, name, owner, take) -> (changes, world, versions) -> {
          Reservation held = new Reservation(world.workspace(first), name, owner);
          if (take > 0) {
            changes.addReservations(held);
          } else {
            changes.addReleases(held);
          }
        });
    Arbitrary<Part> events = Combinators.combine(workspaces(), ids(), Arbitraries.of(1L, 2L, 3L))
        .as((first, id, version) -> (changes, world, versions) ->
            changes.addEvents(SampleEvent.of(world.workspace(first), id, version)));
    return Arbitraries.frequencyOf(
        Tuple.of(5, saves),
        Tuple.of(1, expects),
        Tuple.of(2, holds),
        Tuple.of(2, events),
        Tuple.of(4, jobs()));
  }

  private static Arbitrary<Part> jobs() {
    Arbitrary<Part> plans = Combinators.combine(
            workspaces(), ids(), instants(), Arbitraries.of(true, true, true, false))
        .as((first, id, dueAt, schedule) -> (changes, world, versions) -> changes.addJobs(
            schedule
                ? new JobChange.Schedule(world.job(first, id), dueAt)
                : new JobChange.Cancel(world.job(first, id))));
    Arbitrary<Part> outcomes = Combinators.combine(
            Arbitraries.integers().between(0, 3), instants(), Arbitraries.of(0, 0, 1, 1, 2))
        .as((back, at, what) -> (changes, world, versions) -> {
          if (back < world.claims().size()) {
            Claim claim = world.claims().get(world.claims().size() - 1 - back);
            changes.addJobs(outcome(claim, at, what));
          }
        });
    return Arbitraries.oneOf(plans, outcomes);
  }

  private static JobChange outcome(Claim claim, Instant at, int what) {
    return switch (what) {
      case 0 -> new JobChange.Complete(claim);
      case 1 -> new JobChange.Postpone(claim, at);
      default -> new JobChange.Extend(claim, at);
    };
  }
}
