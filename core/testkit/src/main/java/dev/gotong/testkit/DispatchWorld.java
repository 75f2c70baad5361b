package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.W;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Storage;
import java.time.Duration;
import java.time.Instant;

/** Machines over one store that send what is due to one network. */
abstract class DispatchWorld {
  static final Duration MICRO = Duration.ofNanos(1_000);

  /** As long as a lease of a dispatcher. */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** As late as a post of the team may go out. */
  static final Duration LATENESS = Duration.ofHours(1);

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  /** The clock by which posts are due. */
  final TestClock desk = new TestClock();

  final ScriptedPublisher network = new ScriptedPublisher(desk);

  /**
   * {@return a new handle on the store of this test, as another process would have}
   *
   * <p>Called several times a test. The store is empty when the test starts, knows {@link DispatchContract#KINDS}, and its
   * leases run on {@link #clock}.
   */
  protected abstract Storage open();

  /** {@return the team, on a machine of its own} */
  final SampleTeam machine() {
    return over(open());
  }

  final SampleTeam over(Storage storage) {
    return new SampleTeam(storage, desk, network);
  }

  /** {@return the team, come together} */
  final SampleTeam settled() {
    SampleTeam team = machine();
    team.settle(W);
    return team;
  }

  /** {@return the team with the post spring, approved and due now} */
  final SampleTeam due() {
    SampleTeam team = settled();
    team.planned("spring", now());
    return team;
  }

  final Instant now() {
    return desk.instant();
  }

  final void pass(Duration time) {
    clock.advance(time);
    desk.advance(time);
  }

  /** The post is out once, after so many calls, every machine knows, and there is nothing to do any more. */
  final void assertOut(String post, int calls) {
    for (SampleTeam machine : new SampleTeam[] {machine(), machine()}) {
      assertThat(machine.target(post).phase()).isEqualTo("published");
      assertThat(machine.nextDue()).isEmpty();
      assertThat(machine.gotong.audit().verify(W).broken()).isEmpty();
    }
    assertThat(network.sent()).hasSize(1);
    assertThat(network.calls()).isEqualTo(calls);
  }

  /** The post was missed for that reason, and the network was not called. */
  final void assertMissed(String post, String why) {
    assertThat(machine().target(post))
        .isInstanceOfSatisfying(
            TargetState.Missed.class, m -> assertThat(m.reason().code()).isEqualTo(why));
    assertThat(network.calls()).isZero();
    assertThat(machine().nextDue()).isEmpty();
  }
}
