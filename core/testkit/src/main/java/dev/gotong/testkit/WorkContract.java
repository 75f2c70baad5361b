package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Promises 17, 19 and 20: group commits, work that throws, and closing. */
abstract class WorkContract extends JobsContract {
  @Rule("S17.1: a set that conflicts fails alone and is named; the others are written, in order")
  void a_set_that_conflicts_fails_alone() {
    Storage storage = open();
    Reservation mine = new Reservation(W, "slot", "bo");
    Reservation other = new Reservation(W, "slot", "ana");
    Claim never = new Claim(job("j"), Instant.EPOCH, 1, Instant.EPOCH);
    List<Optional<ConflictException>> conflicts = storage.commitEach(List.of(
        step(0, 1).addReservations(mine).build(),
        Changes.builder()
            .save(note("b"), 0, new SampleNote("b"))
            .addReservations(other)
            .build(),
        step(1, 2).build(),
        step(1, 3).addReservations(new Reservation(W, "free", "bo")).build(),
        Changes.builder().addReleases(mine).expect(item("a"), 2).build(),
        Changes.builder().expect(item("a"), 1).addReservations(mine).build(),
        Changes.builder().addReservations(other).build(),
        jobs(new JobChange.Complete(never)),
        schedule(job("j"), START),
        step(2, 4).build()));
    assertThat(conflicts.stream().map(found -> found.map(Object::getClass)))
        .containsExactly(
            Optional.empty(),
            Optional.of(ReservedException.class),
            Optional.empty(),
            Optional.of(StaleVersionException.class),
            Optional.empty(),
            Optional.of(StaleVersionException.class),
            Optional.empty(),
            Optional.of(JobConflictException.class),
            Optional.empty(),
            Optional.empty());
    Storage reader = open();
    assertThat(find(reader, item("a")))
        .contains(new Versioned<>(item("a"), 3, SampleItem.of("a", 4)));
    assertThat(find(reader, note("b"))).isEmpty();
    assertThat(holder(reader, W, "slot")).contains("ana");
    assertThat(holder(reader, W, "free")).isEmpty();
    assertThat(reader.findNextDue(QUEUE)).contains(START);
    assertThat(chain(reader, W))
        .extracting(found -> found.entry().record().version())
        .containsExactly(1L, 2L, 4L);
    assertVerifies(reader, W, 3);
  }

  private static Changes.Builder step(long expected, long rank) {
    return Changes.builder()
        .save(item("a"), expected, SampleItem.of("a", rank))
        .addEvents(SampleEvent.of(W, "a", rank));
  }

  @Rule("S17.2: a group commit names what others have changed meanwhile, and takes empty lists")
  void a_group_commit_meets_what_others_wrote() {
    Storage storage = open();
    write(open(), newNote("n3", "other"));
    List<Changes> sets =
        List.of(newNote("n1", "1"), newNote("n2", "2"), newNote("n3", "3"), newNote("n4", "4"));
    List<Optional<ConflictException>> conflicts = storage.commitEach(sets);
    assertThat(conflicts.stream().map(Optional::isPresent))
        .containsExactly(false, false, true, false);
    assertThat(conflicts.get(2).orElseThrow())
        .isInstanceOfSatisfying(StaleVersionException.class, e -> {
          assertThat(e.key()).isEqualTo(note("n3"));
          assertThat(e.expected()).isZero();
          assertThat(e.found()).isEqualTo(1);
        });
    assertThat(textOf(open(), "n3")).isEqualTo("other");
    assertThat(textOf(open(), "n4")).isEqualTo("4");
    assertThat(storage.commitEach(List.of())).isEmpty();
    assertThat(storage.commitEach(List.of(Changes.builder().build())))
        .containsOnly(Optional.empty());
  }

  @Rule("S17.3: a group commit that replaces values writes over none that others have changed")
  void a_group_commit_overwrites_nothing() {
    Storage storage = open();
    List<String> ids = List.of("n1", "n2", "n3", "n4");
    ids.forEach(id -> write(storage, newNote(id, "1")));
    save(open(), note("n3"), 1, new SampleNote("other"));
    List<Optional<ConflictException>> conflicts = storage.commitEach(ids.stream()
        .map(id -> Changes.builder().save(note(id), 1, new SampleNote("mine")).build())
        .toList());
    assertThat(conflicts.stream().map(Optional::isPresent))
        .containsExactly(false, false, true, false);
    assertThat(ids.stream().map(id -> textOf(open(), id)))
        .containsExactly("mine", "mine", "other", "mine");
    assertThat(find(open(), note("n3")).orElseThrow().version()).isEqualTo(2);
  }

  @Rule(
      "S19.1: work that throws writes nothing, its exception arrives as it is, and the storage works on")
  void work_that_throws_writes_nothing() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    for (Throwable thrown : List.of(
        new IllegalArgumentException("runtime"),
        new AssertionError("error"),
        new StackOverflowError(),
        new IllegalStateException("state", new SQLException("cause", "40001")))) {
      assertThat(catchThrowable(() -> run(storage, t -> {
            t.lock(W, "lock");
            t.claim(ClaimRequest.builder().queue(QUEUE).worker("w").now(START).build());
            t.write(Changes.builder()
                .save(note("a"), 0, new SampleNote("1"))
                .addEvents(SampleEvent.of(W, "a", 1))
                .addReservations(new Reservation(W, "slot", "bo"))
                .build());
            throwAsIs(thrown);
          })))
          .isSameAs(thrown);
      for (Storage each : List.of(storage, open())) {
        assertThat(textOf(each, "a")).isEqualTo("absent");
        assertThat(chain(each, W)).isEqualTo(List.<StoredEvent>of());
        assertThat(holder(each, W, "slot")).isEmpty();
        assertThat(each.findNextDue(QUEUE)).contains(START);
        run(each, t -> t.lock(W, "lock"));
      }
    }
    write(storage, newNote("a", "works on"));
    assertThat(textOf(open(), "a")).isEqualTo("works on");
  }

  @Rule("S19.3: however often work fails, the storage works on, on every handle")
  void work_that_fails_costs_nothing() {
    Storage storage = open();
    SampleItem tooFine = SampleItem.of("a", 1).due(START.plusNanos(1));
    for (int i = 0; i < 80; i++) {
      assertThat(catchThrowable(() -> run(storage, t -> {
            t.write(newNote("a", "1"));
            throw new IllegalArgumentException("the work gives up");
          })))
          .hasMessage("the work gives up");
      assertThat(catchThrowable(() -> save(storage, note("a"), 1, new SampleNote("2"))))
          .isInstanceOf(StaleVersionException.class);
      assertThat(catchThrowable(() -> save(storage, item("a"), 0, tooFine)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Storage each : List.of(storage, open())) {
      assertThat(textOf(each, "a")).isEqualTo("absent");
      assertThat(ids(each, Query.of(W, SampleItem.KIND))).isEmpty();
    }
    write(storage, newNote("a", "works on"));
    assertThat(textOf(open(), "a")).isEqualTo("works on");
  }

  private static void throwAsIs(Throwable thrown) {
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) thrown;
  }

  @Rule("S19.2: what the work returns reaches the caller")
  void what_the_work_returns_reaches_the_caller() {
    Object result = new Object();
    assertThat(open().<Object>transact(transaction -> result)).isSameAs(result);
  }

  @Rule("S20.1: closing twice is closing once, and a closed storage refuses everything")
  void a_closed_storage_refuses() {
    Storage other = open();
    Storage storage = open();
    write(storage, newNote("a", "1"));
    storage.close();
    assertThatCode(storage::close).doesNotThrowAnyException();
    List<Runnable> calls = List.of(
        () -> write(storage, newNote("b", "1")),
        () -> storage.commitEach(List.of(newNote("b", "1"))),
        () -> storage.commitEach(List.of()),
        () -> storage.findNextDue(QUEUE),
        storage::now);
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
    }
    for (Storage each : List.of(other, open())) {
      assertThat(textOf(each, "a")).isEqualTo("1");
      assertThat(textOf(each, "b")).isEqualTo("absent");
    }
    assertThatCode(() -> write(other, newNote("b", "1"))).doesNotThrowAnyException();
  }
}
