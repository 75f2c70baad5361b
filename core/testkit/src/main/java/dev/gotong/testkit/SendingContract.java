package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.MAST;
import static dev.gotong.testkit.SampleTeam.W;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.PublishRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Promises 1 to 4: on time, once, on record first, under a lease. */
abstract class SendingContract extends DispatchWorld {
  private static final long HANG_SECONDS = 60;

  @Rule("D1.1: a post goes out at its instant, and not a microsecond earlier")
  void never_early() {
    Instant at = now().plus(Duration.ofDays(1)).plus(MICRO);
    SampleTeam team = settled();
    team.planned("spring", at);
    for (Instant early : List.of(now(), at.minusSeconds(1), at.minus(MICRO))) {
      desk.set(early);
      assertThat(machine().run()).isZero();
    }
    clock.set(at.plusSeconds(600)); // the clock of leases says nothing about slots
    assertThat(machine().run()).isZero();
    assertThat(network.calls()).isZero();
    desk.set(at);
    team.run();
    assertOut("spring", 1);
  }

  @Rule("D1.2: every machine is told the instant of the earliest slot, whoever planned it")
  void next_due() {
    SampleTeam team = settled();
    assertThat(team.nextDue()).isEmpty();
    Instant at = now().plus(Duration.ofHours(3)).plus(MICRO);
    team.planned("spring", at);
    team.planned("autumn", at.plus(MICRO));
    assertThat(machine().nextDue()).contains(at);
    team.unschedule("spring").orThrow();
    assertThat(machine().nextDue()).contains(at.plus(MICRO));
  }

  @Rule("D1.3: what is due is sent by slot, the earliest first, however little is taken on at once")
  void earliest_first() {
    SampleTeam team = settled();
    List<String> planned = List.of("c", "a", "d", "b");
    for (int i = planned.size() - 1; i >= 0; i--) {
      team.planned(planned.get(i), now().plusSeconds(i));
    }
    pass(Duration.ofSeconds(10));
    while (machine().gotong.publishing().runDue(Runnable::run, 1) > 0) {
      assertThat(network.sent()).isNotEmpty();
    }
    assertThat(network.sent()).extracting(sent -> sent.permit().post().value()).isEqualTo(planned);
  }

  @Rule("D2.1: of many machines that work at once each post is sent by one")
  void once_among_many() {
    SampleTeam team = settled();
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      posts.add("p" + i);
      team.planned("p" + i, now().plusSeconds(i % 3));
    }
    pass(Duration.ofSeconds(5));
    List<Integer> done = Crowd.of(6, this::open, (number, storage, together) -> {
      SampleTeam machine = over(storage);
      together.await();
      int mine = 0;
      int some;
      do {
        some = machine.gotong.publishing().runDue(Runnable::run, 2);
        mine += some;
      } while (some > 0);
      return mine;
    });
    assertThat(done.stream().mapToInt(i -> i).sum()).isEqualTo(posts.size());
    assertThat(network.sent())
        .extracting(sent -> sent.permit().post().value())
        .containsExactlyInAnyOrderElementsOf(posts);
    posts.forEach(post -> assertThat(team.target(post).phase()).isEqualTo("published"));
    assertThat(team.nextDue()).isEmpty();
  }

  @Rule("D2.2: what is out is not sent again, however long machines go on")
  void never_again() {
    due().run();
    for (Duration later : List.of(MICRO, LEASE, Duration.ofHours(1), Duration.ofDays(400))) {
      pass(later);
      assertThat(machine().run()).isZero();
    }
    assertOut("spring", 1);
  }

  @Rule("D2.3: while one machine calls the network, no other takes the post on")
  void one_attempt_at_a_time() {
    SampleTeam team = due();
    List<Integer> others = new ArrayList<>();
    network.nextAfterTaking(request -> {
      others.add(machine().run());
      pass(LEASE.minus(MICRO));
      others.add(machine().run());
      return new Published("urn:1", now());
    });
    team.run();
    assertThat(others).containsExactly(0, 0);
    assertOut("spring", 1);
    assertThat(network.lookups()).isZero();
  }

  @Rule(
      "D3.1: when the network is called, every machine finds the attempt on record, under its fence")
  void on_record_before_the_call() {
    SampleTeam team = due();
    List<TargetState> seen = new ArrayList<>();
    List<PublishRequest> asked = new ArrayList<>();
    network.nextAfterTaking(request -> {
      seen.add(machine().target("spring"));
      asked.add(request);
      return new Published("urn:1", now());
    });
    team.run();
    assertThat(seen).singleElement().isInstanceOfSatisfying(TargetState.InFlight.class, flight -> {
      assertThat(flight.attempt().fence()).isEqualTo(asked.get(0).permit().fence());
      assertThat(flight.attempt().number()).isEqualTo(asked.get(0).attempt()).isEqualTo(1);
    });
    assertOut("spring", 1);
  }

  @Rule(
      "D3.2: when the network is called, the chain tells that the attempt has begun, and it verifies")
  void told_before_the_call() {
    SampleTeam team = due();
    List<Boolean> told = new ArrayList<>();
    network.nextAfterTaking(request -> {
      SampleTeam other = machine();
      told.add(other.gotong.audit().events(W, 0).stream()
          .anyMatch(stored -> stored.event() instanceof TargetEvent.Begun));
      told.add(other.gotong.audit().verify(W).holds());
      return new Published("urn:1", now());
    });
    team.run();
    assertThat(told).containsExactly(true, true);
    assertOut("spring", 1);
  }

  @Rule(
      "D4.1: a machine that dies after sending is followed, after its lease, by one that looks first")
  void death_after_sending() {
    SampleTeam team = due();
    network.nextAfterTaking(request -> {
      throw new OutOfMemoryError("the machine is gone");
    });
    assertThatThrownBy(team::run).isInstanceOf(OutOfMemoryError.class);
    pass(LEASE.minus(MICRO));
    assertThat(machine().run()).as("while the lease lasts").isZero();
    pass(MICRO);
    machine().run();
    assertOut("spring", 1);
    assertThat(network.lookups()).isEqualTo(1);
  }

  @Rule("D4.2: a machine that dies before sending is followed, after its lease, by one that sends")
  void death_before_sending() {
    due();
    WatchedStorage dying = new WatchedStorage(open());
    dying.beforeNextCommit(() -> {
      throw new OutOfMemoryError("the machine is gone");
    });
    assertThatThrownBy(() -> over(dying).run()).isInstanceOf(OutOfMemoryError.class);
    assertThat(machine().run()).as("while the lease lasts").isZero();
    pass(LEASE);
    machine().run();
    assertOut("spring", 1);
  }

  @Rule("D4.3: what a machine reports after its lease was taken over counts no more")
  void fenced() throws Exception {
    SampleTeam slow = due();
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    network.next(request -> {
      called.countDown();
      await(overtaken);
      return new Refused(RejectionKind.EDIT, "a report from the past");
    });
    Thread thread = new Thread(slow::run, "slow machine");
    network.nextAfterTaking(
        request -> { // the second attempt, by another machine
          overtaken.countDown();
          join(thread);
          return new Published("urn:second", now());
        });
    thread.start();
    await(called);
    pass(LEASE);
    machine().run();
    assertOut("spring", 2);
    assertThat(((TargetState.Published) machine().target("spring")).externalId())
        .isEqualTo("urn:second");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(HANG_SECONDS * 1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Rule("D4.4: leases run on the clock of the storage, whatever machines believe")
  void leases_run_on_the_clock_of_the_storage() {
    SampleTeam team = due();
    network.nextAfterTaking(request -> {
      throw new OutOfMemoryError("the machine is gone");
    });
    assertThatThrownBy(team::run).isInstanceOf(OutOfMemoryError.class);
    desk.advance(Duration.ofDays(1));
    assertThat(machine().run()).as("the clocks of machines have run ahead").isZero();
    desk.set(TestClock.START);
    clock.advance(LEASE);
    machine().run();
    assertOut("spring", 1);
  }

  @Rule(
      "D4.5: what could not be sent soon enough after its record is handed back and sent as the same attempt")
  void too_slow() {
    SampleTeam team = due();
    team.schedule(W, "spring", MAST, now()).orThrow();
    network.nextAfterTaking(request -> {
      pass(Duration.ofSeconds(2));
      return new Published("urn:1", now());
    });
    assertThat(team.gotong.publishing().runDue()).isEqualTo(2);
    assertThat(network.sent()).hasSize(1);
    machine().run();
    assertThat(network.sent()).extracting(PublishRequest::attempt).containsExactly(1, 1);
    assertThat(new TreeSet<>(List.of(
            team.target("spring").phase(), team.target(W, "spring", MAST).phase())))
        .containsExactly("published");
  }
}
