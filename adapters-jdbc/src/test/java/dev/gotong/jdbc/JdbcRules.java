package dev.gotong.jdbc;

import static dev.gotong.jdbc.Item.ITEMS;
import static dev.gotong.jdbc.Item.W;
import static dev.gotong.jdbc.Item.key;
import static dev.gotong.jdbc.Item.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.gotong.base.WorkspaceId;
import dev.gotong.jdbc.Item.Plain;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Condition;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.Key;
import dev.gotong.spi.NewEvent;
import dev.gotong.spi.Page;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a JDBC storage does beyond the contract of all storages, and where databases are likely to differ. */
abstract class JdbcRules extends GroupRules {
  @Test
  void queries_answer_as_the_query_itself_would() {
    Random random = new Random(7);
    List<Versioned<Item>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Item item = new Item(
          random.nextBoolean() ? "a" : "A ",
          random.nextInt(5),
          random.nextBoolean()
              ? Optional.of(TestClock.START.plusNanos(1_000L * random.nextInt(4)))
              : Optional.empty(),
          random.nextBoolean(),
          ImmutableSet.copyOf(List.of("x", "y", "z").subList(0, random.nextInt(3))));
      Key<Item> key = key("i" + (i * 37 % 60));
      write(Changes.builder().save(key, 0, Item.of("old", 9)));
      write(Changes.builder().save(key, 1, item));
      all.add(new Versioned<>(key, 2, item));
    }
    write(Changes.builder().expect(key("absent"), 0));
    Query<Item> query = Query.of(W, ITEMS).limit(7);
    Condition<Item> due =
        Condition.between(Item.DUE_AT, TestClock.START, TestClock.START.plusNanos(2_000));
    for (Query<Item> each : List.of(
        query,
        query.orderBy(Item.RANK, true),
        query.orderBy(Item.DUE_AT, false),
        query.where(due).orderBy(Item.RANK, false),
        query.where(Condition.is(Item.ORDER, "a")),
        query.where(Condition.anyOf(Item.RANK, List.of(1L, 3L))),
        query.where(Condition.is(Item.OPEN, false)).where(Condition.before(Item.RANK, 3L)),
        query.where(Condition.anyOf(Item.CHANNEL, List.of("y", "q"))).orderBy(Item.RANK, true),
        query.where(Condition.from(Item.RANK, 9L)))) {
      assertThat(pages(each))
          .isEqualTo(all.stream()
              .filter(found -> each.matches(found.value()))
              .sorted(each.comparator())
              .toList());
    }
  }

  private List<Versioned<Item>> pages(Query<Item> query) {
    List<Versioned<Item>> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Query<Item> ask = next.map(query::after).orElse(query);
      Page<Versioned<Item>> page = storage.transact(transaction -> transaction.query(ask));
      found.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return found;
  }

  @Test
  void a_stale_save_names_both_versions_and_writes_nothing() {
    write(Changes.builder().save(plain("a"), 0, new Plain("1")));
    assertThatThrownBy(() -> write(Changes.builder()
            .save(plain("b"), 0, new Plain("x"))
            .save(plain("a"), 3, new Plain("2"))))
        .isInstanceOf(StaleVersionException.class)
        .hasMessageContaining("jobs a: expected version 3, but found 1");
    assertThat(find(plain("b"))).isEmpty();
    assertThat(find(plain("a")).orElseThrow().value()).isEqualTo(new Plain("1"));
  }

  @Test
  void a_conflict_that_the_work_catches_ends_the_transaction_all_the_same() {
    assertThatThrownBy(() -> storage.transact(transaction -> {
          transaction.write(
              Changes.builder().save(plain("a"), 0, new Plain("1")).build());
          try {
            transaction.write(Changes.builder().expect(plain("b"), 5).build());
          } catch (StaleVersionException e) {
            return "caught";
          }
          return "none";
        }))
        .isInstanceOf(StaleVersionException.class);
    assertThat(find(plain("a"))).isEmpty();
  }

  @Test
  void text_of_every_kind_comes_back() {
    for (String text :
        List.of("a\0b", "\ud83e\udd39 ", "'; --", "\\ \" {,} NULL", "x".repeat(1 << 20))) {
      Key<Plain> key = plain("k" + text.hashCode());
      write(Changes.builder().save(key, 0, new Plain(text)));
      assertThat(find(key).orElseThrow().value()).isEqualTo(new Plain(text));
    }
  }

  @Test
  void commit_each_names_what_conflicts_and_writes_the_others_in_order() {
    Reservation mine = new Reservation(W, "slot", "bo");
    Reservation other = new Reservation(W, "slot", "ana");
    Job job = new Job("q", W, "j");
    List<Changes> sets = List.of(
        Changes.builder()
            .save(plain("a"), 0, new Plain("1"))
            .addReservations(mine)
            .build(),
        Changes.builder()
            .save(plain("b"), 0, new Plain("1"))
            .addReservations(other)
            .build(),
        Changes.builder()
            .save(plain("a"), 1, new Plain("2"))
            .addEvents(event("a", 2))
            .build(),
        Changes.builder()
            .save(plain("a"), 1, new Plain("3"))
            .addEvents(event("a", 3))
            .build(),
        Changes.builder().addReleases(mine).expect(plain("a"), 2).build(),
        Changes.builder().addReservations(other).addEvents(event("b", 1)).build(),
        Changes.builder()
            .addJobs(new JobChange.Complete(new Claim(job, Instant.EPOCH, 1, Instant.EPOCH)))
            .build(),
        Changes.builder().addJobs(new JobChange.Schedule(job, TestClock.START)).build());
    assertThat(Lists.transform(
            storage.commitEach(sets),
            found -> found.map(e -> e.getClass().getSimpleName()).orElse("")))
        .containsExactly(
            "",
            "ReservedException",
            "",
            "StaleVersionException",
            "",
            "",
            "JobConflictException",
            "");
    assertThat(find(plain("a")).orElseThrow())
        .isEqualTo(new Versioned<>(plain("a"), 2, new Plain("2")));
    assertThat(find(plain("b"))).isEmpty();
    assertThat(storage.<Optional<String>>transact(t -> t.findHolder(W, "slot"))).contains("ana");
    assertThat(storage.findNextDue("q")).contains(TestClock.START);
    List<StoredEvent> stored = storage.transact(t -> t.events(EventQuery.of(W)));
    assertThat(stored)
        .extracting(e -> e.entry().sequence() + e.entry().record().id() + e.isGenuine())
        .containsExactly("1atrue", "2btrue");
  }

  private static NewEvent event(String id, long version) {
    return Item.changed(W, id, version);
  }

  @Test
  void fences_grow_even_if_the_job_was_done_and_scheduled_again_while_the_clock_stood_still() {
    Job job = new Job("q", WorkspaceId.of("other"), "j");
    long last = 0;
    for (int round = 0; round < 5; round++) {
      write(Changes.builder().addJobs(new JobChange.Schedule(job, TestClock.START)));
      Claim claim = claim().get(0);
      assertThat(claim.fence()).isGreaterThan(last);
      last = claim.fence();
      write(Changes.builder().addJobs(new JobChange.Complete(claim)));
    }
  }

  @Test
  void a_lease_that_is_over_is_taken_over_under_a_higher_fence() {
    write(Changes.builder().addJobs(new JobChange.Schedule(new Job("q", W, "j"), TestClock.START)));
    Claim first = claim().get(0);
    assertThat(claim()).isEmpty();
    clock.advance(Duration.ofSeconds(60).minusNanos(1_000));
    assertThat(claim()).isEmpty();
    clock.advance(Duration.ofNanos(1_000));
    Claim second = claim().get(0);
    assertThat(second.dueAt()).isEqualTo(first.leaseUntil());
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThatThrownBy(() -> write(Changes.builder().addJobs(new JobChange.Complete(first))))
        .isInstanceOf(JobConflictException.class);
    assertThatThrownBy(
            () -> write(Changes.builder().addJobs(new JobChange.Cancel(new Job("q", W, "j")))))
        .isInstanceOf(JobConflictException.class);
    write(Changes.builder()
        .addJobs(new JobChange.Postpone(second, TestClock.START.plusSeconds(600))));
    assertThat(claim()).isEmpty();
    assertThat(storage.findNextDue("q")).contains(TestClock.START.plusSeconds(600));
    write(Changes.builder().addJobs(new JobChange.Cancel(new Job("q", W, "j"))));
    assertThat(storage.findNextDue("q")).isEmpty();
  }

  private List<Claim> claim() {
    return storage.transact(transaction -> transaction.claim(
        ClaimRequest.builder().queue("q").worker("w").now(TestClock.START).build()));
  }
}
