package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.LI;
import static dev.gotong.testkit.SampleTeam.MAST;
import static dev.gotong.testkit.SampleTeam.W;
import static dev.gotong.testkit.SampleTeam.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.ChannelId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Kinds;
import dev.gotong.publishing.PublishOutcome.Published;
import dev.gotong.publishing.PublishOutcome.RateLimited;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Kind;
import dev.gotong.spi.PublishRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;

/**
 * Publishing over a storage, from the plan to the network: what a team relies on, and a storage can spoil.
 *
 * <ol>
 *   <li>A post goes out at its instant, never earlier.
 *   <li>It goes out once.
 *   <li>An attempt is on record before the network is called.
 *   <li>A machine holds what it works on under a lease; whoever lost it cannot spoil what its successor did.
 *   <li>An answer of the network is kept, waited for, or looked for, and never guessed.
 *   <li>What is taken back or moved in time does not go out as it was; in flight it is too late.
 *   <li>A hold, or an approval that is lost, stops what is not yet on record as begun.
 *   <li>What nobody sent in time is missed, with its reason, and not silently late.
 *   <li>Of what is written together, what conflicts fails alone.
 *   <li>A machine serves all workspaces, and none disturbs another.
 * </ol>
 *
 * <p>To be extended as {@link StorageContract} is, with a store that knows {@link #KINDS}.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class DispatchContract extends SendingContract {
  /** What the storage has to know. */
  public static final List<Kind<?>> KINDS = Kinds.all();

  private static final WorkspaceId OTHER = WorkspaceId.of("Kopi");

  /** Starts a test with fresh clocks and an empty network. */
  protected DispatchContract() {}

  @Rule("D5.1: a network that asks to wait is waited for, to the microsecond")
  void asked_to_wait() {
    SampleTeam team = due();
    Instant until = now().plus(Duration.ofMinutes(5)).plus(MICRO);
    network.next(new RateLimited(until));
    team.run();
    assertThat(machine().nextDue()).contains(until);
    pass(Duration.ofMinutes(5));
    assertThat(machine().run()).isZero();
    pass(MICRO);
    machine().run();
    assertOut("spring", 2);
    assertThat(network.sent().get(0).attempt()).isEqualTo(2);
  }

  @Rule("D5.2: a lost answer is found again, and nothing is sent twice")
  void lost_answer() {
    SampleTeam team = due();
    network.nextAfterTaking(request -> new Unknown("no answer"));
    team.run();
    assertThat(machine().target("spring").phase()).isEqualTo("unclear");
    pass(LEASE.minus(MICRO));
    assertThat(machine().run()).isZero();
    pass(MICRO);
    machine().run();
    assertOut("spring", 1);
    assertThat(((TargetState.Published) machine().target("spring")).externalId())
        .isEqualTo(ScriptedPublisher.externalId(network.sent().get(0).key()));
  }

  @Rule("D5.3: what is certainly not out is sent again, as the second attempt under the same key")
  void lost_request() {
    SampleTeam team = due();
    List<PublishRequest> asked = new ArrayList<>();
    network.next(request -> {
      asked.add(request);
      return new Unknown("no answer");
    });
    team.run();
    pass(LEASE);
    machine().run();
    assertOut("spring", 2);
    PublishRequest first = asked.get(0);
    PublishRequest second = network.sent().get(0);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.permit().fence()).isGreaterThan(first.permit().fence());
  }

  @Rule("D5.4: a network that does not say is asked again, and nothing is sent meanwhile")
  void hidden() {
    SampleTeam team = due();
    network.hide(true);
    network.nextAfterTaking(request -> new Unknown("no answer"));
    team.run();
    for (int i = 0; i < 3; i++) {
      pass(Duration.ofHours(i + 1L));
      machine().run();
      assertThat(machine().target("spring").phase()).isEqualTo("unclear");
      assertThat(machine().nextDue()).isPresent();
    }
    assertThat(network.lookups()).isEqualTo(3);
    network.hide(false);
    pass(Duration.ofDays(1));
    machine().run();
    assertOut("spring", 1);
  }

  @Rule("D5.5: what the network refuses stays with its reason, and is not tried again")
  void refused() {
    SampleTeam team = due();
    String reason = "too shrill \ud83d\udce3 ' \u0130";
    network.next(new Refused(RejectionKind.EDIT, reason));
    team.run();
    pass(Duration.ofDays(2));
    assertThat(machine().run()).isZero();
    assertThat(network.calls()).isEqualTo(1);
    assertThat(machine().nextDue()).isEmpty();
    assertThat(machine().target("spring")).isInstanceOfSatisfying(TargetState.Rejected.class, r -> {
      assertThat(r.kind()).isEqualTo(RejectionKind.EDIT);
      assertThat(r.detail()).isEqualTo(reason);
    });
  }

  @Rule("D6.1: what is taken back in time does not go out")
  void taken_back() {
    due().unschedule("spring").orThrow();
    assertThat(machine().run()).isZero();
    assertThat(network.calls()).isZero();
    assertThat(machine().target("spring").phase()).isEqualTo("unscheduled");
  }

  @Rule("D6.2: what is moved goes out at its new time, and then only")
  void moved() {
    SampleTeam team = settled();
    Instant first = now().plusSeconds(60);
    Instant second = now().plusSeconds(7_200);
    team.planned("spring", first);
    team.schedule(W, "spring", LI, second).orThrow();
    assertThat(machine().nextDue()).contains(second);
    desk.set(second.minus(MICRO));
    assertThat(machine().run()).isZero();
    desk.set(second);
    machine().run();
    assertOut("spring", 1);
  }

  @Rule("D6.3: what is in flight can be neither taken back, moved nor edited, on any machine")
  void too_late_to_take_back() {
    SampleTeam team = due();
    List<String> codes = new ArrayList<>();
    network.nextAfterTaking(request -> {
      SampleTeam other = machine();
      codes.add(code(other.unschedule("spring")));
      codes.add(code(other.schedule(W, "spring", LI, now().plusSeconds(60))));
      codes.add(code(other.edit("spring", "Too late")));
      return new Published("urn:1", now());
    });
    team.run();
    assertThat(codes).hasSize(3).doesNotContain("accepted", "unchanged");
    assertOut("spring", 1);
  }

  @Rule("D6.4: what is claimed and not yet on record as begun is too late to take back as well")
  void too_late_after_the_claim() {
    due();
    WatchedStorage between = new WatchedStorage(open());
    List<String> codes = new ArrayList<>();
    between.beforeNextCommit(() -> codes.add(code(machine().unschedule("spring"))));
    over(between).run();
    assertThat(codes).containsExactly("desk.too-late");
    assertOut("spring", 1);
  }

  @Rule("D7.1: what is held when its time comes is missed, on the channel or everywhere")
  void held() {
    SampleTeam team = settled();
    team.planned("spring", now());
    team.hold(W, Optional.of(LI)).orThrow();
    machine().run();
    assertMissed("spring", "publishing.held");
    team.planned("summer", now());
    team.hold(W, Optional.empty()).orThrow();
    machine().run();
    assertMissed("summer", "publishing.held");
  }

  @Rule("D7.2: a hold that comes between the decision and the record wins")
  void held_in_between() {
    for (Optional<ChannelId> where : List.of(Optional.of(LI), Optional.<ChannelId>empty())) {
      String post = where.isPresent() ? "spring" : "summer";
      SampleTeam team = where.isPresent() ? settled() : machine();
      team.approved(W, post);
      team.schedule(W, post, where.isPresent() ? LI : MAST, now()).orThrow();
      WatchedStorage between = new WatchedStorage(open());
      between.beforeNextCommit(() -> machine().hold(W, where).orThrow());
      over(between).run();
      assertThat(machine().target(W, post, where.isPresent() ? LI : MAST).phase())
          .isEqualTo("missed");
    }
    assertThat(network.calls()).isZero();
  }

  @Rule("D7.3: an approval that is lost between the decision and the record is lost")
  void approval_lost_in_between() {
    due();
    WatchedStorage between = new WatchedStorage(open());
    between.beforeNextCommit(() -> machine().retractApproval("spring"));
    over(between).run();
    assertMissed("spring", "publishing.not-approved");
  }

  @Rule("D8.1: what nobody sent in time is missed, and what is just in time goes out")
  void too_late() {
    SampleTeam team = settled();
    team.planned("spring", now().plus(MICRO));
    pass(LATENESS.plus(MICRO).plus(MICRO));
    machine().run();
    assertMissed("spring", "publishing.too-late");
    team.planned("summer", now().plus(MICRO));
    pass(LATENESS.plus(MICRO));
    machine().run();
    assertOut("summer", 1);
  }

  @Rule("D9.1: of what is begun together, what conflicts fails alone, and the others go out")
  void conflicts_fail_alone() {
    SampleTeam team = settled();
    for (String post : List.of("a", "b", "c")) {
      team.approved(W, post);
      team.schedule(W, post, post.equals("b") ? MAST : LI, now()).orThrow();
    }
    WatchedStorage between = new WatchedStorage(open());
    between.beforeNextCommit(() -> machine().hold(W, Optional.of(MAST)).orThrow());
    over(between).run();
    assertThat(machine().target("a").phase()).isEqualTo("published");
    assertThat(machine().target(W, "b", MAST).phase()).isEqualTo("missed");
    assertThat(machine().target("c").phase()).isEqualTo("published");
    assertThat(network.sent())
        .extracting(sent -> sent.permit().post().value())
        .containsExactlyInAnyOrder("a", "c");
    assertThat(machine().nextDue()).isEmpty();
  }

  @Rule("D10.1: one machine sends for all workspaces, and a hold in one stops no other")
  void workspaces() {
    SampleTeam team = settled();
    team.settle(OTHER);
    for (WorkspaceId workspace : List.of(OTHER, W)) {
      team.approved(workspace, "spring");
      team.schedule(workspace, "spring", LI, now()).orThrow();
    }
    team.hold(OTHER, Optional.empty()).orThrow();
    machine().run();
    assertOut("spring", 1);
    assertThat(machine().target(OTHER, "spring", LI).phase()).isEqualTo("missed");
    assertThat(machine().gotong.audit().verify(OTHER).holds()).isTrue();
  }
}
