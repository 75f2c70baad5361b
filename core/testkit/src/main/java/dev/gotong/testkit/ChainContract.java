package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.BO;
import static dev.gotong.testkit.SampleTeam.LI;
import static dev.gotong.testkit.SampleTeam.W;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.audit.AuditChain;
import dev.gotong.base.Decision;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.spi.Changes;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Promises 1, 3 and 4: no gaps, one chain for everybody, in pages. */
abstract class ChainContract {
  static final WorkspaceId OTHER = WorkspaceId.of("Kopi");

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  final ScriptedPublisher network = new ScriptedPublisher(clock);

  /**
   * {@return a new handle on the store of this test, as another process would have}
   *
   * <p>Called several times a test. The store is empty when the test starts, knows {@link AuditContract#KINDS}, and its
   * leases run on {@link #clock}.
   */
  protected abstract Storage open();

  final SampleTeam machine() {
    return over(open());
  }

  final SampleTeam over(Storage storage) {
    return new SampleTeam(storage, clock, network);
  }

  /** {@return the team, come together, with a post that was planned, tried, looked for and sent} */
  final SampleTeam lived() {
    clock.advance(Duration.ofNanos(1_000));
    SampleTeam team = machine();
    team.settle(W);
    team.planned("spring", clock.instant());
    network.nextAfterTaking(request -> new Unknown("no answer"));
    team.run();
    clock.advance(Duration.ofMinutes(1));
    machine().run();
    team.hold(W, Optional.empty()).orThrow();
    return team;
  }

  final List<StoredEvent> chain(WorkspaceId workspace) {
    return StorageHandles.chain(open(), workspace);
  }

  private static List<Long> sequences(List<StoredEvent> events) {
    return Lists.transform(events, each -> each.entry().sequence());
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  final void assertWhole(WorkspaceId workspace) {
    List<StoredEvent> chain = chain(workspace);
    assertThat(sequences(chain)).isEqualTo(upTo(chain.size()));
    AuditChain.Verification verified = machine().gotong.audit().verify(workspace);
    assertThat(verified.broken()).isEmpty();
    assertThat(verified.head().sequence()).isEqualTo(chain.size());
  }

  @Rule(
      "A1.1: every change is told once in the chain, without gaps; what is refused or asked again is not")
  void every_change_is_told_once() {
    SampleTeam team = machine();
    team.settle(W);
    long before = chain(W).size();
    Envelope again = SampleTeam.by(W, BO);
    PostId post = PostId.of("spring");
    PostCommand create = new PostCommand.CreateDraft(post, SampleTeam.content("Spring"));
    List<Decision<PostEvent>> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answers.add(machine().gotong.posts().carryOut(again, post, create));
    }
    assertThat(team.unschedule("spring")).isNotInstanceOf(Decision.Accepted.class);
    assertThat(machine().create(W, "spring")).isNotInstanceOf(Decision.Accepted.class);
    assertThat(answers).allMatch(answers.get(0)::equals);
    assertThat(chain(W)).hasSize((int) before + 1);
    assertWhole(W);
  }

  @Rule("A1.2: many machines that write to two workspaces at once leave no gap and lose nothing")
  void no_gaps_among_many() {
    for (WorkspaceId workspace : List.of(W, OTHER)) {
      machine().settle(workspace);
    }
    int before = chain(W).size();
    int rounds = 6;
    Crowd.of(6, this::open, (number, storage, together) -> {
      SampleTeam mine = over(storage);
      together.await();
      for (int round = 0; round < rounds; round++) {
        WorkspaceId workspace = (number + round) % 2 == 0 ? W : OTHER;
        mine.create(workspace, "p" + number + "-" + round).orThrow();
      }
      return true;
    });
    for (WorkspaceId workspace : List.of(W, OTHER)) {
      assertThat(chain(workspace)).hasSize(before + 6 * rounds / 2);
      assertWhole(workspace);
    }
  }

  @Rule("A3.1: every machine verifies the same chain, and what is added leads on from it")
  void one_chain_for_everybody() {
    SampleTeam team = lived();
    AuditChain.Verification first = team.gotong.audit().verify(W);
    assertThat(first.broken()).isEmpty();
    assertThat(machine().gotong.audit().verify(W)).isEqualTo(first);
    List<StoredEvent> before = chain(W);
    team.create(W, "autumn").orThrow();
    List<StoredEvent> after = chain(W);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after).hasSize(before.size() + 1);
    assertWhole(W);
  }

  @Rule("A3.2: the chain of one workspace does not pass for that of another")
  void chains_of_workspaces_differ() {
    machine().settle(W);
    machine().settle(OTHER);
    assertWhole(W);
    assertWhole(OTHER);
    List<StoredEvent> others = chain(OTHER);
    WatchedStorage swapped = new WatchedStorage(open());
    swapped.show(events -> events.isEmpty() ? events : others);
    assertThat(over(swapped).gotong.audit().verify(W).holds()).isFalse();
  }

  @Rule("A4.1: a chain of any length is read in pages, of which none is longer than was asked for")
  void pages_are_bounded() {
    int size = 2 * EventQuery.MAX_LIMIT + 300;
    for (int from = 1; from <= size; from += 575) {
      Changes.Builder some = Changes.builder();
      for (int i = from; i < from + 575 && i <= size; i++) {
        some.addEvents(SampleEvent.of(W, "a", i));
      }
      StorageHandles.write(open(), some.build());
    }
    List<Integer> pages = new ArrayList<>();
    WatchedStorage watched = new WatchedStorage(open());
    watched.show(events -> {
      pages.add(events.size());
      return events;
    });
    AuditChain.Verification verified = over(watched).gotong.audit().verify(W);
    assertThat(verified.broken()).isEmpty();
    assertThat(verified.head().sequence()).isEqualTo(size);
    assertThat(pages).allMatch(page -> page <= EventQuery.MAX_LIMIT).hasSizeGreaterThan(2);
    for (long after : new long[] {0, 999, 1_000, 1_001, size - 1}) {
      List<StoredEvent> page = machine().gotong.audit().events(W, after);
      assertThat(sequences(page))
          .isEqualTo(LongStream.rangeClosed(after + 1, Math.min(size, after + 1_000))
              .boxed()
              .toList());
    }
  }

  @Rule("A4.2: who reads the chain while others write meets no gap and nothing half-written")
  void readers_meet_no_gap() {
    machine().settle(W);
    Crowd.of(4, this::open, (number, storage, together) -> {
      SampleTeam mine = over(storage);
      together.await();
      for (int round = 0; round < 12; round++) {
        if (number == 0) {
          assertThat(mine.gotong.audit().verify(W).broken()).isEmpty();
        } else {
          mine.create(W, "p" + number + "-" + round).orThrow();
          mine.schedule(W, "p" + number + "-" + round, LI, clock.instant()).orThrow();
        }
      }
      return true;
    });
    assertWhole(W);
  }
}
