package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ClaimRequest;
import dev.gotong.spi.Job;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Promises 14 to 16: due work, its leases and its fences. */
abstract class JobsContract extends EventsContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration MICRO = Duration.ofNanos(1_000);

  @Rule("S14.1: the earliest due is claimed first, ties by workspace and id")
  void jobs_are_claimed_in_order() {
    Storage storage = open();
    List<Job> ordered = List.of(
        job("z"),
        new Job(QUEUE, WorkspaceId.of("V"), "b"),
        new Job(QUEUE, OTHER, "a"),
        job("A"),
        job("a"),
        job("a/b"),
        job("m"));
    for (int i = ordered.size() - 1; i >= 0; i--) {
      Instant dueAt = i == 0 ? START.minus(MICRO) : i == 6 ? START.plus(MICRO) : START;
      write(storage, schedule(ordered.get(i), dueAt));
    }
    write(storage, schedule(new Job("other", W, "first"), Instant.EPOCH));
    assertThat(storage.findNextDue(QUEUE)).contains(START.minus(MICRO));
    List<Job> claimed = new ArrayList<>();
    for (int limit : new int[] {1, 3, 500, 1}) {
      claim(open(), START.plus(MICRO), limit).forEach(claim -> claimed.add(claim.job()));
      assertThat(claimed).isEqualTo(ordered.subList(0, claimed.size()));
    }
    assertThat(claimed).isEqualTo(ordered);
    assertThat(storage.findNextDue("other")).contains(Instant.EPOCH);
  }

  @Rule("S14.2: a job is never claimed before it is due, on the clock of the desk")
  void a_job_is_not_claimed_before_it_is_due() {
    Storage storage = open();
    Instant dueAt = START.plusSeconds(600);
    write(storage, schedule(job("a"), dueAt));
    for (Instant leases : List.of(START, dueAt, dueAt.plusSeconds(900))) {
      clock.set(leases);
      assertThat(claim(storage, dueAt.minus(MICRO))).isEmpty();
    }
    assertThat(claim(storage, dueAt)).singleElement().extracting(Claim::dueAt).isEqualTo(dueAt);
  }

  @Rule("S14.3: a job is not claimed again before its lease is over, on the clock of the storage")
  void a_job_is_claimed_by_one_worker_at_a_time() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    Claim claim = claim(storage, START).get(0);
    assertThat(claim.leaseUntil()).isEqualTo(START.plus(LEASE));
    assertThat(storage.findNextDue(QUEUE)).contains(claim.leaseUntil());
    for (Duration waited : List.of(Duration.ZERO, LEASE.minus(MICRO))) {
      clock.set(START.plus(waited));
      for (Storage each : List.of(storage, open())) {
        assertThat(claim(each, START)).isEmpty();
        assertThat(claim(each, START.plusSeconds(86_400))).isEmpty();
      }
    }
  }

  @Rule("S14.4: a claim counts from its commit; one that is taken back leaves the job due")
  void a_claim_that_is_taken_back_leaves_the_job_due() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    ClaimRequest request =
        ClaimRequest.builder().queue(QUEUE).worker("w").now(START).build();
    assertThat(catchThrowable(() -> run(storage, t -> {
          assertThat(t.claim(request)).hasSize(1);
          assertThat(t.claim(request)).isEmpty();
          throw new IllegalArgumentException("the work gives up");
        })))
        .hasMessage("the work gives up");
    assertThat(storage.findNextDue(QUEUE)).contains(START);
    run(storage, t -> {
      Claim claim = t.claim(request).get(0);
      t.write(jobs(new JobChange.Complete(claim)));
    });
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
  }

  @Rule(
      "S15.1: when a lease is over the job is due again, under a higher fence, and the old one is refused")
  void a_lease_that_is_over_is_taken_over() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    Claim first = claim(storage, START).get(0);
    clock.set(first.leaseUntil());
    Claim second = claim(open(), START).get(0);
    assertThat(second.dueAt()).isEqualTo(first.leaseUntil());
    assertThat(second.leaseUntil()).isEqualTo(first.leaseUntil().plus(LEASE));
    assertThat(second.fence()).isGreaterThan(first.fence());
    refuses(storage, new JobChange.Complete(first));
    refuses(storage, new JobChange.Postpone(first, START));
    refuses(storage, new JobChange.Extend(first, START.plusSeconds(900)));
    assertThat(storage.findNextDue(QUEUE)).contains(second.leaseUntil());
    write(storage, jobs(new JobChange.Complete(second)));
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
    refuses(storage, new JobChange.Complete(second));
    refuses(storage, new JobChange.Postpone(second, START));
    refuses(storage, new JobChange.Extend(second, START.plusSeconds(900)));
  }

  @Rule("S15.2: a lease that is extended lasts until then, under the same fence")
  void a_lease_is_extended() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    Claim claim = claim(storage, START).get(0);
    for (Duration late : List.of(Duration.ZERO, LEASE.minus(MICRO), LEASE.multipliedBy(2))) {
      clock.set(START.plus(late)); // at last its lease is over, and nobody has taken it over
      Instant until = storage.now().plus(LEASE);
      write(storage, jobs(new JobChange.Extend(claim, until)));
      assertThat(storage.findNextDue(QUEUE)).contains(until);
      clock.set(until.minus(MICRO));
      assertThat(claim(open(), START.plusSeconds(86_400))).isEmpty();
      refuses(open(), new JobChange.Cancel(job("a")));
    }
    clock.advance(MICRO);
    Claim next = claim(open(), START).get(0);
    assertThat(next.fence()).isGreaterThan(claim.fence());
    write(storage, jobs(new JobChange.Extend(next, storage.now().plus(LEASE))));
    write(storage, jobs(new JobChange.Complete(next)));
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
  }

  @Rule("S15.3: a lease that is over but not taken over still lets its worker finish")
  void a_worker_that_is_late_may_finish_if_nobody_took_over() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    write(storage, schedule(job("b"), START));
    List<Claim> claims = claim(storage, START);
    clock.advance(LEASE.multipliedBy(10));
    write(storage, jobs(new JobChange.Complete(claims.get(0))));
    write(storage, jobs(new JobChange.Postpone(claims.get(1), START.plusSeconds(5))));
    assertThat(storage.findNextDue(QUEUE)).contains(START.plusSeconds(5));
    refuses(storage, new JobChange.Complete(claims.get(1)));
  }

  @Rule("S15.5: a claim that was handed back counts no more, even before the job is claimed again")
  void a_claim_that_was_handed_back_is_over() {
    Storage storage = open();
    Instant again = START.plusSeconds(5);
    write(storage, schedule(job("a"), START));
    Claim claim = claim(storage, START).get(0);
    write(storage, jobs(new JobChange.Postpone(claim, again)));
    refuses(storage, new JobChange.Complete(claim));
    refuses(open(), new JobChange.Postpone(claim, START));
    refuses(open(), new JobChange.Extend(claim, START.plusSeconds(900)));
    assertThat(storage.findNextDue(QUEUE)).contains(again);
    assertThat(claim(storage, again)).extracting(Claim::dueAt).containsExactly(again);
  }

  @Rule("S15.4: the fence of a job only grows, by whichever way it becomes due again")
  void fences_only_grow() {
    Storage one = open();
    Storage two = open();
    long last = 0;
    List<Claim> old = new ArrayList<>();
    write(one, schedule(job("a"), START));
    for (int round = 0; round < 9; round++) {
      Claim claim = claim(round % 2 == 0 ? one : two, START.plusSeconds(9)).get(0);
      assertThat(claim.fence()).isGreaterThan(last);
      last = claim.fence();
      for (Claim stale : old) {
        refuses(two, new JobChange.Complete(stale));
      }
      old.add(claim);
      if (round % 3 == 0) {
        write(one, jobs(new JobChange.Complete(claim)));
        write(two, schedule(job("a"), START));
      } else if (round % 3 == 1) {
        write(two, jobs(new JobChange.Postpone(claim, START.plusSeconds(round))));
      } else {
        clock.advance(LEASE);
      }
    }
  }

  @Rule(
      "S16.1: a job that is claimed can be neither moved nor cancelled, even if its lease is over")
  void a_claimed_job_is_not_changed() {
    Storage storage = open();
    write(storage, schedule(job("a"), START));
    Claim claim = claim(storage, START).get(0);
    for (Duration waited : List.of(Duration.ZERO, LEASE, LEASE)) {
      clock.advance(waited);
      refuses(open(), new JobChange.Schedule(job("a"), START.plusSeconds(5)));
      refuses(open(), new JobChange.Cancel(job("a")));
    }
    assertThat(storage.findNextDue(QUEUE)).contains(claim.leaseUntil());
  }

  @Rule("S16.2: a job that is not claimed can be moved and cancelled")
  void a_free_job_is_moved_and_cancelled() {
    Storage storage = open();
    write(storage, jobs(new JobChange.Cancel(job("a"))));
    write(storage, schedule(job("a"), START.plusSeconds(60)));
    write(open(), schedule(job("a"), START.plusSeconds(30)));
    assertThat(storage.findNextDue(QUEUE)).contains(START.plusSeconds(30));
    assertThat(claim(storage, START.plusSeconds(29))).isEmpty();
    write(storage, jobs(new JobChange.Cancel(job("a"))));
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
    assertThat(claim(storage, START.plusSeconds(90))).isEmpty();
    write(storage, schedule(job("a"), START));
    Claim claim = claim(storage, START).get(0);
    write(storage, jobs(new JobChange.Postpone(claim, START.plusSeconds(5))));
    write(storage, schedule(job("a"), START.plusSeconds(4)));
    assertThat(storage.findNextDue(QUEUE)).contains(START.plusSeconds(4));
    write(storage, jobs(new JobChange.Cancel(job("a"))));
    assertThat(storage.findNextDue(QUEUE)).isEmpty();
  }

  private static void refuses(Storage storage, JobChange change) {
    assertThatThrownBy(() -> write(storage, jobs(change)))
        .isInstanceOfSatisfying(
            JobConflictException.class, e -> assertThat(e.job()).isEqualTo(change.job()));
  }
}
