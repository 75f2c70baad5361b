package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Storage;
import dev.gotong.testkit.SampleEvent;
import dev.gotong.testkit.SampleItem;
import dev.gotong.testkit.SampleNote;
import dev.gotong.testkit.StorageContract;
import dev.gotong.testkit.TestClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Work that is done again and again while something fails, each time at another point. */
abstract class FailureRules extends JdbcFixture {
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

  final void prepare() {
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

  final List<String> rows() throws SQLException {
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

  /** Does the work on tables that were just prepared, as often as there are points at which something can fail. */
  abstract void every(String what, Runnable preparation, Consumer<Storage> work)
      throws SQLException;
}
