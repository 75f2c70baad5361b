package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A group is written at once if nothing conflicts, and as one would write it with care if something does. */
abstract class GroupRules extends ConnectionRules {
  private static Key<SampleItem> key(String id) {
    return SampleItem.key(W, id);
  }

  private void write(Changes.Builder changes) {
    assertThat(storage.commitEach(List.of(changes.build()))).containsExactly(Optional.empty());
  }

  private static Changes outcome(String id, long version, Claim claim) {
    return Changes.builder()
        .save(key(id), version, SampleItem.of(id, version + 1))
        .addEvents(SampleEvent.of(W, id, version + 1))
        .addJobs(new JobChange.Complete(claim))
        .build();
  }

  /** Saves three values at version 1, and claims a job for each. */
  private List<Claim> claimThree() {
    for (String id : List.of("a", "b", "c")) {
      write(Changes.builder()
          .save(key(id), 0, SampleItem.of(id, 1))
          .addJobs(new JobChange.Schedule(new Job("q", W, id), TestClock.START)));
    }
    ClaimRequest request = ClaimRequest.builder()
        .queue("q")
        .worker("w")
        .now(TestClock.START)
        .lease(Duration.ofMinutes(5))
        .build();
    return storage.transact(transaction -> transaction.claim(request));
  }

  private static List<String> names(List<? extends Optional<?>> conflicts) {
    return Lists.transform(
        conflicts, found -> found.map(e -> e.getClass().getSimpleName()).orElse(""));
  }

  @Test
  void a_group_without_conflict_is_written_in_one_transaction() throws SQLException {
    List<Claim> claims = claimThree();
    try (OneConnection one = new OneConnection(database)) {
      JdbcStorage alone = storage(one);
      one.uses();
      assertThat(names(alone.commitEach(List.of(
              outcome("c", 1, claims.get(2)),
              outcome("a", 1, claims.get(0)),
              Changes.builder().save(note("new"), 0, new SampleNote("1")).build(),
              Changes.builder().expect(note("none"), 0).build(),
              outcome("b", 1, claims.get(1))))))
          .containsExactly("", "", "", "", "");
      assertThat(one.uses()).isEqualTo(1);
    }
    assertThat(find(key("a"))).contains(new Versioned<>(key("a"), 2, SampleItem.of("a", 2)));
    assertThat(find(note("new"))).isPresent();
    assertThat(storage.findNextDue("q")).isEmpty();
    List<StoredEvent> events = storage.transact(t -> t.events(EventQuery.of(W)));
    assertThat(events).extracting(e -> e.entry().record().id()).containsExactly("c", "a", "b");
  }

  @Test
  void whatever_conflicts_in_a_group_fails_alone() {
    List<Claim> claims = claimThree();
    Claim old = claims.get(1);
    Claim olderFence = new Claim(old.job(), old.dueAt(), old.fence() - 1, old.leaseUntil());
    write(Changes.builder().addJobs(new JobChange.Postpone(claims.get(2), TestClock.START)));
    List<Changes> sets = List.of(
        Changes.builder().save(key("absent"), 3, SampleItem.of("absent", 4)).build(),
        Changes.builder().save(key("a"), 5, SampleItem.of("a", 6)).build(),
        outcome("b", 1, olderFence),
        outcome("c", 1, claims.get(2)),
        outcome("a", 1, claims.get(0)));
    assertThat(names(storage.commitEach(sets)))
        .containsExactly(
            "StaleVersionException",
            "StaleVersionException",
            "JobConflictException",
            "JobConflictException",
            "");
    sets.subList(0, 4)
        .forEach(each -> assertThat(storage.commitEach(List.of(each)).get(0)).isPresent());
    assertThat(find(key("absent"))).isEmpty();
    assertThat(find(key("a")).orElseThrow().version()).isEqualTo(2);
    assertThat(find(key("b")).orElseThrow().version()).isEqualTo(1);
    assertThat(find(key("c")).orElseThrow().version()).isEqualTo(1);
    assertThat(storage.findNextDue("q")).contains(TestClock.START);
    List<StoredEvent> events = storage.transact(t -> t.events(EventQuery.of(W)));
    assertThat(events).extracting(e -> e.entry().record().id()).containsExactly("a");
  }

  @Test
  void a_group_that_conflicts_within_a_transaction_of_the_host_leaves_it_usable()
      throws SQLException {
    List<Claim> claims = claimThree();
    try (Connection host = database.getConnection()) {
      host.setAutoCommit(false);
      assertThat(names(storage
              .joining(host)
              .commitEach(List.of(outcome("a", 7, claims.get(0)), outcome("b", 1, claims.get(1))))))
          .containsExactly("StaleVersionException", "");
      host.commit();
    }
    assertThat(find(key("a")).orElseThrow().version()).isEqualTo(1);
    assertThat(find(key("b")).orElseThrow().version()).isEqualTo(2);
  }
}
