package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.StorageContract;
import dev.gotong.testkit.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Each call of JDBC fails once, from the first to the last, before and after it had its effect, on a pool of one: what was
 * asked is there whole or not at all, the connection is back as it came, and only a commit leaves a doubt.
 */
abstract class NthCallRules extends JdbcFixture {
  private static final int ISOLATION = Connection.TRANSACTION_SERIALIZABLE;

  private int failures;
  private int doubts;
  private List<String> now = List.of();

  private static final Changes WRITTEN = Changes.builder()
      .save(note("a"), 1, new SampleNote("changed"))
      .save(SampleItem.key(W, "new"), 0, SampleItem.of("n", 1).on("x", "y"))
      .expect(note("b"), 1)
      .expect(note("none"), 0)
      .addReservations(new Reservation(W, "slot", "bo"))
      .addReleases(new Reservation(W, "held", "bo"))
      .addEvents(SampleEvent.of(W, "new", 1))
      .addJobs(new JobChange.Schedule(new Job("q", W, "later"), TestClock.START))
      .build();

  private void prepare() {
    prefix = Databases.freshPrefix();
    storage = storage(database);
    storage.schema().create(database);
    storage.transact(t -> {
      t.write(Changes.builder()
          .save(note("a"), 0, new SampleNote("1"))
          .save(note("b"), 0, new SampleNote("1"))
          .addReservations(new Reservation(W, "held", "bo"))
          .addEvents(SampleEvent.of(W, "a", 1))
          .addJobs(new JobChange.Schedule(new Job("q", W, "due"), TestClock.START))
          .addJobs(new JobChange.Schedule(new Job("q", W, "due2"), TestClock.START))
          .build());
      return 1;
    });
  }

  private List<Claim> claim(Storage by) {
    return by.transact(t -> t.claim(
        ClaimRequest.builder().queue("q").worker("w").now(TestClock.START).build()));
  }

  private List<String> rows() throws SQLException {
    Tables tables = new Tables(Naming.DEFAULT.withPrefix(prefix), StorageContract.KINDS);
    try (Rows rows = new Rows(database, tables)) {
      return rows.all().stream()
          .map(row -> row.replaceAll("fence=\\d{3,}", "fence=some"))
          .filter(row -> !row.contains("\tversion=0\t")) // keeps the place of what is absent
          .toList();
    }
  }

  @Test
  void a_transaction() throws SQLException {
    every(
        "transact",
        () -> {},
        by -> by.transact(t -> {
          t.lock(W, "name");
          t.write(WRITTEN);
          return t.find(note("a"));
        }));
  }

  @Test
  void a_claim() throws SQLException {
    every("claim", () -> {}, by -> assertThat(claim(by)).hasSize(2));
  }

  @Test
  void a_group_commit() throws SQLException {
    List<Claim> claims = new ArrayList<>();
    Runnable claiming = () -> {
      claims.clear();
      claims.addAll(claim(storage));
    };
    every(
        "commitEach",
        claiming,
        by -> by.commitEach(List.of(
            Changes.builder()
                .save(note("a"), 1, new SampleNote("2"))
                .addJobs(new JobChange.Complete(claims.get(0)))
                .addEvents(SampleEvent.of(W, "a", 2))
                .build(),
            Changes.builder()
                .save(note("b"), 1, new SampleNote("2"))
                .addJobs(new JobChange.Complete(claims.get(1)))
                .build())));
    every(
        "commitEach with a conflict",
        claiming,
        by -> by.commitEach(List.of(
            WRITTEN,
            Changes.builder().save(note("b"), 9, new SampleNote("x")).build(),
            Changes.builder()
                .addJobs(new JobChange.Postpone(claims.get(0), TestClock.START))
                .build())));
  }

  private void every(String what, Runnable preparation, Consumer<Storage> work)
      throws SQLException {
    prepare();
    preparation.run();
    work.accept(storage);
    List<String> after = rows();
    for (boolean afterwards : new boolean[] {false, true}) {
      prepare();
      preparation.run();
      List<String> before = rows();
      int number = 1;
      while (!passes(number, afterwards, work, before, after)) {
        if (!now.equals(before)) {
          prepare();
          preparation.run();
        }
        number++;
      }
      assertThat(number).isGreaterThan(3);
      assertThat(rows()).isEqualTo(after);
    }
    System.out.println("proof nth-call: " + getClass().getSimpleName() + ", " + what + ", "
        + failures + " calls failed so far, " + doubts + " of them left a doubt");
  }

  /** {@return whether there were fewer calls than that, and all went well} */
  private boolean passes(
      int number,
      boolean afterwards,
      Consumer<Storage> work,
      List<String> before,
      List<String> after)
      throws SQLException {
    NthCall nth = new NthCall(number, afterwards);
    try (OneConnection one = new OneConnection(database)) {
      one.connection().setTransactionIsolation(ISOLATION);
      JdbcStorage failing = storage(new SpyDataSource(one, nth));
      nth.begin();
      boolean returned = false;
      try {
        work.accept(failing);
        returned = true;
      } catch (StorageException e) {
        now = rows();
        boolean commits = nth.failed().equals("Connection.commit");
        assertThat(e.mayHaveHappened()).as("%d: %s", number, nth.failed()).isEqualTo(commits);
        doubts += commits ? 1 : 0;
        if (commits) {
          assertThat(now).isIn(before, after);
        } else {
          assertThat(now).as("%d: %s", number, nth.failed()).isEqualTo(before);
        }
      }
      if (returned && !nth.failed().isEmpty()) { // nothing but giving back may fail unnoticed
        assertThat(nth.failed())
            .isIn(
                "Connection.setAutoCommit",
                "Connection.setTransactionIsolation",
                "Connection.close");
        now = rows();
        assertThat(now).isEqualTo(after);
      }
      failures += nth.failed().isEmpty() ? 0 : 1;
      assertThat(one.isLent()).as("%d: %s", number, nth.failed()).isFalse();
      if (nth.failed().equals("Connection.rollback")) {
        return false; // it was given up
      }
      if (!returned || nth.failed().isEmpty()) {
        assertThat(one.isLeftInAutoCommit()).isTrue();
        assertThat(one.connection().getTransactionIsolation()).isEqualTo(ISOLATION);
      }
      return returned && nth.failed().isEmpty();
    }
  }
}
