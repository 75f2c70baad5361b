package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.audit.AuditRecord;
import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Key;
import dev.gotong.spi.Query;
import dev.gotong.spi.Reservation;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The promises of which many handles at once are the test: 3, 5, 6, 12, 13, 14 and 18. */
abstract class RacesContract extends WorkContract {
  private static final int HANDLES = 8;
  private static final int KEYS = 100;
  private static final int FEW_KEYS = 40;

  @Rule("S3.2: of many saves against one version exactly one succeeds")
  void of_many_saves_one_succeeds() {
    List<List<Integer>> won = Crowd.of(HANDLES, this::open, (number, storage, together) -> {
      List<Integer> mine = new ArrayList<>();
      for (int key = 0; key < FEW_KEYS; key++) {
        Key<SampleNote> contested = note("n" + key / 2);
        long expected = key % 2;
        SampleNote value = new SampleNote(number + " of " + key);
        together.await();
        if (Crowd.succeeds(() -> save(storage, contested, expected, value))) {
          mine.add(key);
        }
      }
      return mine;
    });
    assertThat(won.stream().flatMap(List::stream).sorted().toList())
        .isEqualTo(IntStream.range(0, FEW_KEYS).boxed().toList());
    Storage reader = open();
    for (int number = 0; number < HANDLES; number++) {
      for (int key : won.get(number)) {
        if (key % 2 == 1) {
          assertThat(textOf(reader, "n" + key / 2)).isEqualTo(number + " of " + key);
        }
      }
    }
  }

  @Rule("S4.5: nobody ever sees what was not committed")
  void nobody_sees_what_was_not_committed() {
    Storage writer = open();
    write(writer, newNote("a", "0"));
    Crowd.of(4, this::open, (number, storage, together) -> {
      together.await();
      for (int round = 0; round < 25; round++) {
        if (number > 0) {
          assertThat(textOf(storage, "a")).isEqualTo("0");
          assertThat(textOf(storage, "b")).isEqualTo("absent");
          continue;
        }
        Runnable work = () -> run(storage, t -> {
          t.write(newNote("b", "never"));
          t.write(Changes.builder().save(note("a"), 1, new SampleNote("never")).build());
          LockSupport.parkNanos(1_000_000); // long enough to be seen
          t.write(Changes.builder().expect(note("c"), 1).build());
        });
        assertThat(Crowd.succeeds(work)).isFalse();
      }
      return true;
    });
    assertThat(textOf(writer, "a")).isEqualTo("0");
  }

  @Rule("S5.3: two transactions that each expect what the other saves never both commit")
  void guarded_reads_are_never_both_written() {
    Changes.Builder there = Changes.builder();
    for (int key = 0; key < KEYS; key += 2) { // every other is there before
      there.save(note("hold-" + key), 0, new SampleNote("before"));
      there.save(note("dispatch-" + key), 0, new SampleNote("before"));
    }
    write(open(), there.build());
    Crowd.of(HANDLES, this::open, (number, storage, together) -> {
      for (int key = 0; key < KEYS; key++) {
        String mine = (number % 2 == 0 ? "hold-" : "dispatch-") + key;
        String other = (number % 2 == 0 ? "dispatch-" : "hold-") + key;
        long before = key % 2 == 0 ? 1 : 0;
        Changes guarded = Changes.builder()
            .save(note(mine), before, new SampleNote(mine))
            .expect(note(other), before)
            .build();
        together.await();
        Crowd.succeeds(() -> write(storage, guarded));
      }
      return true;
    });
    Storage reader = open();
    int both = 0;
    int holds = 0;
    int dispatches = 0;
    for (int key = 0; key < KEYS; key++) {
      boolean hold = textOf(reader, "hold-" + key).startsWith("hold");
      boolean dispatch = textOf(reader, "dispatch-" + key).startsWith("dispatch");
      both += hold && dispatch ? 1 : 0;
      holds += hold && !dispatch ? 1 : 0;
      dispatches += dispatch && !hold ? 1 : 0;
    }
    proved("proof guarded-reads: %s, %d keys x %d handles, %d held, %d dispatched, %d both"
        .formatted(getClass().getSimpleName(), KEYS, HANDLES, holds, dispatches, both));
    assertThat(both).isZero();
    assertThat(holds + dispatches).isEqualTo(KEYS);
  }

  @Rule("S6.3: a name that many want at once has one owner at a time")
  void a_name_has_one_owner_under_a_race() {
    AtomicInteger[] owners = new AtomicInteger[FEW_KEYS];
    Arrays.setAll(owners, i -> new AtomicInteger());
    List<Integer> won = Crowd.of(HANDLES, this::open, (number, storage, together) -> {
      int mine = 0;
      for (int key = 0; key < FEW_KEYS; key++) {
        AtomicInteger owner = owners[key];
        Reservation wanted = new Reservation(W, "slot-" + key, "owner-" + number);
        together.await();
        if (Crowd.succeeds(() -> reserve(storage, wanted))) {
          mine++;
          assertThat(owner.incrementAndGet()).isEqualTo(1);
          assertThat(holder(storage, W, wanted.name())).contains(wanted.owner());
          owner.decrementAndGet();
          release(storage, wanted);
        }
      }
      return mine;
    });
    assertThat(won.stream().mapToInt(i -> i).sum()).isGreaterThanOrEqualTo(FEW_KEYS);
    for (int key = 0; key < FEW_KEYS; key++) {
      assertThat(holder(open(), W, "slot-" + key)).isEmpty();
    }
  }

  @Rule("S12.3: pages meet what stands still exactly once while others write")
  void pages_hold_still_under_concurrent_writes() {
    Storage storage = open();
    List<String> still = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      still.add("s" + i);
      save(storage, item("s" + i), 0, SampleItem.of("still", i));
    }
    Query<SampleItem> query =
        Query.of(W, SampleItem.KIND).orderBy(SampleItem.RANK, true).limit(7);
    List<List<String>> met = Crowd.of(4, this::open, (number, handle, together) -> {
      List<String> seen = new ArrayList<>();
      for (int round = 0; round < 15; round++) {
        if (number == 0) {
          ids(handle, query).stream().filter(id -> id.startsWith("s")).forEach(seen::add);
        } else {
          save(handle, item("x" + number), round, SampleItem.of("x", (round * 17L) % 50));
          save(handle, item("y" + number + "-" + round), 0, SampleItem.of("y", round));
        }
      }
      return seen;
    });
    List<String> expected = new ArrayList<>();
    for (int round = 0; round < 15; round++) {
      expected.addAll(still);
    }
    assertThat(met.get(0)).isEqualTo(expected);
  }

  @Rule("S13.4: chains verify under concurrent writers")
  void chains_verify_under_concurrent_writers() {
    int rounds = 12;
    Crowd.of(HANDLES, this::open, (number, storage, together) -> {
      for (int round = 1; round <= rounds; round++) {
        WorkspaceId first = (number + round) % 2 == 0 ? W : OTHER;
        WorkspaceId second = first.equals(W) ? OTHER : W;
        String id = "i" + number;
        write(
            storage,
            Changes.builder()
                .save(item(id), round - 1L, SampleItem.of(id, round))
                .addEvents(SampleEvent.of(first, id, round, "1"))
                .addEvents(SampleEvent.of(second, id, round, "1"))
                .addEvents(SampleEvent.of(first, id, round, "2"))
                .build());
      }
      return true;
    });
    Storage reader = open();
    assertVerifies(reader, W, HANDLES * rounds * 3 / 2);
    assertVerifies(reader, OTHER, HANDLES * rounds * 3 / 2);
    for (int number = 0; number < HANDLES; number++) {
      Key<SampleItem> key = item("i" + number);
      assertThat(find(reader, key).map(Versioned::version)).contains((long) rounds);
      assertThat(chain(reader, W).stream()
              .map(event -> event.entry().record())
              .filter(record -> record.id().equals(key.id()))
              .map(AuditRecord::version))
          .isSorted()
          .hasSize(rounds * 3 / 2);
    }
  }

  @Rule("S14.5: of many workers each job is claimed by one")
  void a_job_is_claimed_by_one_of_many() {
    int size = 150;
    Storage storage = open();
    Changes.Builder all = Changes.builder();
    for (int i = 0; i < size; i++) {
      all.addJobs(new JobChange.Schedule(job("j" + i), START.plusSeconds(i % 7)));
    }
    write(storage, all.build());
    List<List<String>> claimed = Crowd.of(HANDLES, this::open, (number, handle, together) -> {
      List<String> mine = new ArrayList<>();
      List<Claim> claims;
      do {
        claims = claim(handle, START.plusSeconds(7), 5);
        for (Claim claim : claims) {
          mine.add(claim.job().id());
          write(handle, jobs(new JobChange.Complete(claim)));
        }
      } while (!claims.isEmpty());
      return mine;
    });
    List<String> ids = claimed.stream().flatMap(List::stream).toList();
    Set<String> distinct = new TreeSet<>(ids);
    assertThat(ids).hasSize(size);
    assertThat(distinct).hasSize(size);
    assertThat(storage.findNextDue(QUEUE)).isEqualTo(Optional.empty());
  }

  @Rule("S18.1: a lock is held by one transaction at a time until it ends, however it ends")
  void a_lock_is_held_by_one_transaction_at_a_time() {
    int rounds = 15;
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Crowd.of(HANDLES, this::open, (number, storage, together) -> {
      for (int round = 0; round < rounds; round++) {
        boolean fails = (number + round) % 3 == 0;
        Runnable work = () -> run(storage, t -> {
          t.lock(W, "counter");
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          try {
            LockSupport.parkNanos(1_000_000); // long enough for another to come in, if it can
            long version = t.find(note("counter")).map(Versioned::version).orElse(0L);
            t.write(Changes.builder()
                .save(note("counter"), version, new SampleNote("" + version))
                .build());
            if (fails) {
              t.write(Changes.builder().expect(note("counter"), 0).build());
            }
          } finally {
            inside.decrementAndGet();
          }
        });
        together.await();
        assertThat(Crowd.succeeds(work)).isEqualTo(!fails);
      }
      return true;
    });
    assertThat(most).hasValue(1);
    assertThat(find(open(), note("counter")).map(Versioned::version))
        .contains((long) HANDLES * rounds * 2 / 3);
  }

  @Rule("S18.2: a transaction may take a lock again that it holds, and gives it up at its end")
  void a_transaction_does_not_wait_for_itself() {
    Storage storage = open();
    for (Storage each : List.of(storage, open(), storage)) {
      run(each, t -> {
        t.lock(W, "slot");
        t.lock(W, "other");
        t.lock(W, "slot");
      });
    }
  }
}
