package dev.gotong.desks;

import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.base.PersonId;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desks.World.Form;
import dev.gotong.inmemory.InMemoryNotifier;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Transaction;
import dev.gotong.testkit.ScriptedPublisher;
import dev.gotong.testkit.WatchedStorage;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A post goes its way from the first word until it is out and everybody was told, while each call of a port fails once, from
 * the first to the last: before it had its effect, and after. The network loses its first answer. Whoever asked asks again under the same id. In the end all is as
 * if nothing had failed.
 */
class EveryCallTest {
  /** What is to be told of publishing; the rest tells of attempts. */
  private static final Set<String> LASTING = Set.of("publishing.scheduled", "publishing.published");

  /** Fails at one call. */
  private static final class Nth {
    private final int number;
    private final boolean after;
    private int calls;
    String failed = "";

    Nth(int number, boolean after) {
      this.number = number;
      this.after = after;
    }

    <T> T port(String name, Callable<T> call) {
      boolean fails = ++calls == number;
      if (fails && !after) {
        throw fail(name, false);
      }
      try {
        T answer = call.call();
        if (fails) {
          throw fail(name, true);
        }
        return answer;
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private StorageException fail(String name, boolean mayHaveHappened) {
      failed = name;
      return new StorageException("out of order at " + name, mayHaveHappened, null);
    }
  }

  private static final class FailingStorage extends WatchedStorage {
    private final Nth nth;

    FailingStorage(Storage good, Nth nth) {
      super(good);
      this.nth = nth;
    }

    @Override
    protected Object pass(Transaction transaction, Method method, Object[] arguments)
        throws Throwable {
      return nth.port(method.getName(), () -> passOn(transaction, method, arguments));
    }

    private Object passOn(Transaction transaction, Method method, Object[] arguments)
        throws Exception {
      try {
        return super.pass(transaction, method, arguments);
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      return nth.port("transact", () -> super.transact(work));
    }

    @Override
    public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
      return nth.port("commitEach", () -> super.commitEach(changes));
    }

    @Override
    public Optional<Instant> findNextDue(String queue) {
      return nth.port("findNextDue", () -> super.findNextDue(queue));
    }

    @Override
    public Instant now() {
      return nth.port("now", super::now);
    }
  }

  private record FailingPublisher(Publisher good, Nth nth) implements Publisher {
    @Override
    public PublisherClass publisherClass() {
      return good.publisherClass();
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      return nth.port("publish", () -> good.publish(request));
    }

    @Override
    public Lookup find(ChannelId channel, IdempotencyKey key) {
      return nth.port("look", () -> good.find(channel, key));
    }
  }

  /** The way of one post. */
  private static final class Way {
    private final World world = World.settled(Form.AS_IS);
    private final ScriptedPublisher network = new ScriptedPublisher(world.clock);
    private final InMemoryNotifier told = new InMemoryNotifier();
    private final Gotong gotong;
    private final Map<String, List<? extends Event>> answers = new TreeMap<>();

    Way(Nth nth) {
      network.nextAfterTaking(request -> new PublishOutcome.Unknown("the answer was lost"));
      gotong = Gotong.over(new FailingStorage(world.storage.another(), nth))
          .clock(world.clock)
          .publisher(World.LINKEDIN, new FailingPublisher(network, nth))
          .notifier(notice -> nth.port("deliver", () -> told.deliver(notice)))
          .build();
    }

    /** Asks until there is an answer. */
    private <T> T ask(Callable<T> question) {
      for (int tries = 0; tries < 3; tries++) {
        try {
          return question.call();
        } catch (StorageException e) {
          // whoever asked asks again
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      throw new AssertionError("there is no answer");
    }

    private void carryOut(
        PersonId by, String id, Function<Envelope, Decision<? extends Event>> command) {
      Envelope envelope = Envelope.of(KOPI, CommandId.of(id), by);
      answers.put(id, ask(() -> command.apply(envelope).orThrow()));
    }

    void go() {
      carryOut(
          BO,
          "create",
          e -> gotong
              .posts()
              .carryOut(e, SPRING, new PostCommand.CreateDraft(SPRING, World.content("Spring"))));
      Post post = ask(() -> gotong.posts().find(KOPI, SPRING).orElseThrow());
      carryOut(
          BO,
          "submit",
          e -> gotong
              .approvals()
              .carryOut(e, SPRING, new CourseCommand.Submit(post.revision(), post.digest())));
      carryOut(
          CITRA,
          "approve",
          e -> gotong
              .approvals()
              .carryOut(
                  e, SPRING, new VoteCommand.Approve("editor", post.revision(), post.digest())));
      Slot slot = Slot.of(SPRING, LI, world.now().plusSeconds(60));
      carryOut(CITRA, "schedule", e -> gotong.calendar().schedule(e, slot));
      for (int round = 0; round < 12; round++) {
        world.clock.pass(Duration.ofMinutes(4));
        ask(() -> gotong.publishing().findNextDue());
        ask(() -> gotong.publishing().runDue());
        ask(() -> gotong.notifications().deliverDue());
      }
    }

    /** What happened, but for what was tried in vain. */
    Map<String, Integer> happened() {
      Map<String, Integer> codes = new TreeMap<>();
      world.events().stream()
          .map(event -> event.event().code())
          .filter(code -> !code.startsWith("publishing.") || LASTING.contains(code))
          .forEach(code -> codes.merge(code, 1, Integer::sum));
      return codes;
    }

    /** Who was told what, but for what was unclear for a while. */
    private List<String> told() {
      return told.told().stream()
          .filter(notice -> !notice.what().code().equals("notice.unclear"))
          .map(notice -> notice.to() + ": " + notice.what().message())
          .sorted()
          .toList();
    }

    void check(Way untouched, String where) {
      assertThat(network.sent()).as("%s: out once", where).hasSize(1);
      assertThat(world.target()).as(where).isInstanceOf(TargetState.Published.class);
      assertThat(world.gotong.audit().verify(KOPI).holds()).as(where).isTrue();
      assertThat(answers).as("%s: answered", where).isEqualTo(untouched.answers);
      assertThat(happened()).as(where).isEqualTo(untouched.happened());
      assertThat(told()).as("%s: told", where).isEqualTo(untouched.told());
    }
  }

  @Test
  void a_post_goes_its_way_whatever_call_fails() {
    Way untouched = new Way(new Nth(0, false));
    untouched.go();
    untouched.check(untouched, "nothing fails");
    Map<String, Integer> failed = new TreeMap<>();
    for (boolean after : new boolean[] {false, true}) {
      String name = "";
      int number = 0;
      do {
        Nth nth = new Nth(++number, after);
        Way way = new Way(nth);
        way.go();
        name = nth.failed;
        way.check(untouched, "call " + number + ", " + name + (after ? " after" : " before"));
        if (!name.isEmpty()) {
          failed.merge(name, 1, Integer::sum);
        }
      } while (!name.isEmpty());
    }
    System.out.println("proof every-call: " + failed);
    assertThat(failed)
        .containsKeys(
            "transact",
            "findAll",
            "query",
            "write",
            "claim",
            "commitEach",
            "publish",
            "look",
            "deliver");
  }
}
