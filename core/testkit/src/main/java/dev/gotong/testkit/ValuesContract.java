package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Promises 1 to 4: absent, found again, never overwritten unseen, whole or not at all. */
abstract class ValuesContract extends StorageHandles {
  private static final int MANY = 1_500; // more than databases like to be asked at once

  @Rule("S1.1: what was never saved is absent, and nothing fails")
  void what_was_never_saved_is_absent() {
    Storage storage = open();
    save(storage, item("there"), 0, SampleItem.of("there", 1));
    run(storage, t -> {
      assertThat(t.find(item("a"))).isEmpty();
      assertThat(t.find(note("there"))).isEmpty();
      assertThat(t.findAll(List.of(item("a"), item("there"), item("b"))))
          .extracting(found -> found.key().id())
          .containsExactly("there");
      assertThat(t.findAll(List.<Key<SampleItem>>of())).isEmpty();
      assertThat(t.query(Query.of(W, SampleNote.KIND)).items()).isEmpty();
      assertThat(t.query(Query.of(OTHER, SampleItem.KIND)).next()).isEmpty();
      assertThat(t.events(EventQuery.of(W))).isEmpty();
      assertThat(t.events(EventQuery.of(item("a")))).isEmpty();
      assertThat(t.findHolder(W, "a")).isEmpty();
    });
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
    assertThat(claim(storage, START)).isEmpty();
  }

  @Rule("S2.1: what was saved is found again by every handle, one version higher")
  void what_was_saved_is_found_again() {
    Storage writer = open();
    Storage reader = open();
    for (long version = 0; version < 4; version++) {
      SampleItem item = SampleItem.of("n" + version, version).due(START).on("x", "y");
      save(version % 2 == 0 ? writer : reader, item("a"), version, item);
      Versioned<SampleItem> expected = new Versioned<>(item("a"), version + 1, item);
      for (Storage each : List.of(writer, reader, open())) {
        assertThat(find(each, item("a"))).contains(expected);
        assertThat(page(each, Query.of(W, SampleItem.KIND)).items()).containsExactly(expected);
      }
    }
  }

  @Rule("S2.2: a transaction sees what it has written itself, and may write on")
  void a_transaction_sees_what_it_has_written() {
    Storage storage = open();
    run(storage, t -> {
      t.write(newNote("a", "1"));
      assertThat(t.find(note("a")).orElseThrow().version()).isEqualTo(1);
      t.write(Changes.builder().save(note("a"), 1, new SampleNote("2")).build());
      assertThat(t.find(note("a"))).contains(new Versioned<>(note("a"), 2, new SampleNote("2")));
      assertThat(t.query(Query.of(W, SampleNote.KIND)).items()).hasSize(1);
    });
    assertThat(textOf(open(), "a")).isEqualTo("2");
  }

  @Rule("S2.3: values are found in the order in which they are asked for")
  void values_are_found_in_the_order_of_the_keys() {
    Storage storage = open();
    List<String> ids = List.of("b", "a", "c", "a/b", "B");
    for (String id : ids) {
      write(storage, newNote(id, id));
    }
    run(
        storage,
        t -> assertThat(t.findAll(ids.stream().map(StorageHandles::note).toList()))
            .extracting(found -> found.value().text())
            .containsExactlyElementsOf(ids));
  }

  @Rule("S2.4: however many values are written and asked for at once, all are found")
  void many_values_at_once() {
    Storage storage = open();
    List<Key<SampleNote>> keys =
        IntStream.range(0, MANY).mapToObj(i -> note("n" + i)).toList();
    Changes.Builder all = Changes.builder();
    keys.forEach(key -> all.save(key, 0, new SampleNote(key.id())));
    write(storage, all.build());
    run(
        storage,
        t -> assertThat(t.findAll(keys).stream().<Key<SampleNote>>map(Versioned::key))
            .containsExactlyElementsOf(keys));
  }

  @Rule("S3.1: a save against any version but the current one names both and writes nothing")
  void a_stale_save_names_both_versions_and_writes_nothing() {
    Storage storage = open();
    write(storage, newNote("a", "1"));
    save(open(), note("a"), 1, new SampleNote("2"));
    for (long stale : new long[] {0, 1, 3}) {
      assertThatThrownBy(() -> save(storage, note("a"), stale, new SampleNote("x")))
          .isInstanceOfSatisfying(StaleVersionException.class, e -> {
            assertThat(e.key()).isEqualTo(note("a"));
            assertThat(e.expected()).isEqualTo(stale);
            assertThat(e.found()).isEqualTo(2);
          });
    }
    assertThatThrownBy(() -> save(storage, note("b"), 1, new SampleNote("x")))
        .isInstanceOfSatisfying(
            StaleVersionException.class, e -> assertThat(e.found()).isZero());
    assertThat(find(open(), note("a")))
        .contains(new Versioned<>(note("a"), 2, new SampleNote("2")));
    assertThat(find(open(), note("b"))).isEmpty();
  }

  @Rule("S4.1: whatever conflicts, nothing of the set is written")
  void a_set_that_conflicts_is_not_written_by_half() {
    Storage storage = open();
    Claim claim = populate(storage);
    for (Changes conflict : conflicts(claim)) {
      Changes all = everything(conflict);
      assertThatThrownBy(() -> write(storage, all)).isInstanceOf(ConflictException.class);
      assertNothingOfIt(storage);
      assertThatThrownBy(() -> run(storage, t -> {
            t.write(everything(Changes.builder().build()));
            t.write(conflict);
          }))
          .isInstanceOf(ConflictException.class);
      assertNothingOfIt(storage);
    }
  }

  @Rule("S4.2: a conflict that the work catches ends the transaction all the same")
  void a_conflict_that_is_caught_still_ends_the_transaction() {
    Storage storage = open();
    Claim claim = populate(storage);
    for (Changes conflict : conflicts(claim)) {
      List<Throwable> caught = new ArrayList<>();
      Throwable thrown = catchThrowable(() -> run(storage, t -> {
        t.write(everything(Changes.builder().build()));
        caught.add(catchThrowable(() -> t.write(conflict)));
      }));
      assertThat(caught).hasOnlyElementsOfType(ConflictException.class);
      assertThat(thrown).isSameAs(caught.get(caught.size() - 1));
      assertNothingOfIt(storage);
    }
  }

  @Rule("S4.3: a set that is refused half-way is not written by half")
  void a_set_that_is_refused_is_not_written_by_half() {
    Storage storage = open();
    SampleItem tooFine = SampleItem.of("b", 1).due(START.plusNanos(1));
    Changes refused = Changes.builder()
        .save(item("a"), 0, SampleItem.of("a", 1))
        .save(item("b"), 0, tooFine)
        .build();
    assertThatThrownBy(() -> write(storage, refused)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ids(storage, Query.of(W, SampleItem.KIND))).isEmpty();
    Throwable end = catchThrowable(() -> run(
        storage,
        t -> assertThatThrownBy(() -> t.write(refused))
            .isInstanceOf(IllegalArgumentException.class)));
    assertThat(end == null || end instanceof IllegalArgumentException).isTrue();
    assertThat(ids(storage, Query.of(W, SampleItem.KIND))).isEmpty();
  }

  @Rule("S4.4: a transaction that has ended, however it ended, writes nothing any more")
  void a_transaction_is_of_no_use_after_it() {
    Storage storage = open();
    List<Transaction> leaked = new ArrayList<>();
    run(storage, leaked::add);
    assertThatThrownBy(() -> run(storage, t -> {
          leaked.add(t);
          throw new IllegalArgumentException("the work gives up");
        }))
        .hasMessage("the work gives up");
    assertThatThrownBy(() -> run(storage, t -> {
          leaked.add(t);
          t.write(Changes.builder().expect(note("a"), 7).build());
        }))
        .isInstanceOf(StaleVersionException.class);
    assertThat(leaked).hasSizeGreaterThanOrEqualTo(3);
    for (Transaction ended : leaked) {
      assertThatThrownBy(() -> ended.write(newNote("a", "late")))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> ended.find(note("a"))).isInstanceOf(IllegalStateException.class);
    }
    assertThat(textOf(open(), "a")).isEqualTo("absent");
  }

  /** Saves what the changes of {@link #conflicts} collide with. */
  private static Claim populate(Storage storage) {
    write(
        storage,
        Changes.builder()
            .save(note("seen"), 0, new SampleNote("1"))
            .addReservations(new Reservation(W, "taken", "ana"))
            .addReservations(new Reservation(W, "mine", "bo"))
            .addJobs(new JobChange.Schedule(job("claimed"), START))
            .build());
    return claim(storage, START).get(0);
  }

  private static List<Changes> conflicts(Claim claim) {
    Claim old = new Claim(claim.job(), claim.dueAt(), claim.fence() + 1, claim.leaseUntil());
    return List.of(
        Changes.builder().save(note("seen"), 0, new SampleNote("2")).build(),
        Changes.builder().expect(note("seen"), 2).build(),
        Changes.builder().addReservations(new Reservation(W, "taken", "bo")).build(),
        jobs(new JobChange.Cancel(claim.job())),
        jobs(new JobChange.Complete(old)));
  }

  /** {@return one of each sort of change, and what is to conflict after them} */
  private static Changes everything(Changes conflict) {
    return Changes.builder()
        .save(note("new"), 0, new SampleNote("1"))
        .addAllSaves(conflict.saves())
        .addAllExpects(conflict.expects())
        .addReservations(new Reservation(W, "free", "bo"))
        .addAllReservations(conflict.reservations())
        .addReleases(new Reservation(W, "mine", "bo"))
        .addEvents(SampleEvent.of(W, "new", 1))
        .addJobs(new JobChange.Schedule(job("new"), Instant.EPOCH))
        .addAllJobs(conflict.jobs())
        .build();
  }

  private void assertNothingOfIt(Storage writer) {
    for (Storage storage : List.of(writer, open())) {
      assertThat(textOf(storage, "new")).isEqualTo("absent");
      assertThat(textOf(storage, "seen")).isEqualTo("1");
      assertThat(holder(storage, W, "free")).isEmpty();
      assertThat(holder(storage, W, "taken")).contains("ana");
      assertThat(holder(storage, W, "mine")).contains("bo");
      assertThat(chain(storage, W)).isEqualTo(List.<StoredEvent>of());
      assertThat(storage.findNextDue(QUEUE)).contains(START.plusSeconds(60));
    }
  }
}
