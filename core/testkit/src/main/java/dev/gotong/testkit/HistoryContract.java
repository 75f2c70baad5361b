package dev.gotong.testkit;

import static dev.gotong.testkit.SampleTeam.W;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.gotong.approval.Approvals;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.desk.Kinds;
import dev.gotong.post.PostState;
import dev.gotong.post.Posts;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Promise 2: what is kept is what its history says. */
abstract class HistoryContract extends ChainContract {
  private static final Map<String, Decider<?, ?, ?, ?>> DECIDERS =
      Map.of("post", new Posts(), "approval", new Approvals(), "target", new Targets());

  @Rule("A2.1: what is kept is what its history says")
  void history_leads_to_what_is_kept() {
    lived();
    assertThat(machine().target("spring").phase()).isEqualTo("published");
    assertThat(folded()).isGreaterThanOrEqualTo(3);
  }

  @Rule("A2.2: what is kept is what its history says, though many changed it at once")
  void history_leads_to_what_is_kept_among_many() {
    SampleTeam team = machine();
    team.settle(W);
    team.create(W, "spring").orThrow();
    List<Integer> accepted = Crowd.of(6, this::open, (number, storage, together) -> {
      SampleTeam mine = over(storage);
      int done = 0;
      for (int round = 0; round < 5; round++) {
        together.await();
        String text = "by " + number + " in " + round;
        done += mine.edit("spring", text) instanceof Decision.Accepted ? 1 : 0;
      }
      return done;
    });
    assertThat(accepted.stream().mapToInt(i -> i).sum()).isGreaterThanOrEqualTo(5);
    assertThat(folded()).isEqualTo(1);
    assertWhole(W);
  }

  @Rule("A2.3: whoever finds a value finds the event that made it so")
  void events_are_there_as_soon_as_values() {
    machine().settle(W);
    machine().create(W, "spring").orThrow();
    Key<PostState> key = Key.of(W, postKind(), "spring");
    int edits = 15;
    Crowd.of(3, this::open, (number, storage, together) -> {
      SampleTeam mine = over(storage);
      together.await();
      if (number == 0) {
        for (int i = 1; i <= edits; i++) {
          mine.edit("spring", "edit " + i).orThrow();
        }
        return true;
      }
      long version;
      do {
        version = StorageHandles.find(storage, key).orElseThrow().version();
        List<StoredEvent> events = storage.transact(t -> t.events(EventQuery.of(key)));
        assertThat(events.size()).isGreaterThanOrEqualTo((int) version);
      } while (version <= edits);
      return true;
    });
    assertThat(folded()).isEqualTo(1);
  }

  @SuppressWarnings("unchecked") // posts are kept as post states
  private static Kind<PostState> postKind() {
    return (Kind<PostState>) Kinds.all().stream()
        .filter(kind -> kind.type() == PostState.class)
        .findFirst()
        .orElseThrow();
  }

  /** Asserts of each value that its history leads to it; answers how many there are. */
  private int folded() {
    return Kinds.all().stream()
        .filter(kind -> DECIDERS.containsKey(kind.name()))
        .mapToInt(this::folded)
        .sum();
  }

  private <T> int folded(Kind<T> kind) {
    List<Versioned<T>> values = StorageHandles.all(open(), Query.of(W, kind), () -> {});
    for (Versioned<T> value : values) {
      List<StoredEvent> own = open().transact(t -> t.events(EventQuery.of(value.key())));
      assertThat(fold(Objects.requireNonNull(DECIDERS.get(kind.name())), own))
          .as("the history of %s", value.key())
          .isEqualTo(value.value());
      assertThat(own.get(own.size() - 1).entry().record().version()).isEqualTo(value.version());
      assertThat(chain(W)).containsAll(own);
    }
    return values.size();
  }

  @SuppressWarnings("unchecked") // the events of a value are those of its decider
  private static <S, E> Object fold(Decider<S, ?, ?, E> decider, List<StoredEvent> events) {
    List<Event> own = Lists.transform(events, StoredEvent::event);
    return decider.evolveAll(decider.initial(), (List<E>) own);
  }
}
