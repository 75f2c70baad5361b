package dev.gotong.desks;

import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desks.World.Form;
import dev.gotong.notice.DeliveryOutcome;
import dev.gotong.notice.Notice;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import dev.gotong.testkit.WatchedStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A process dies at every point, one after the other, of a review and of telling people about it. */
class NotificationFaultsTest {

  /** The process is gone. */
  private static final class Gone extends VirtualMachineError {
    private static final long serialVersionUID = 1L;
  }

  /** Dies at one point, and never again. */
  private static final class Fate {
    private final int at;
    private int points;
    boolean dead;

    Fate(int at) {
      this.at = at;
    }

    void point() {
      points++;
      if (points == at) {
        dead = true;
        throw new Gone();
      }
    }
  }

  /** Dies before and after every transaction, and notes which deliveries are on record. */
  private static final class MortalStorage extends WatchedStorage {
    private final Fate fate;
    private final Set<String> settled;

    MortalStorage(Storage inner, Fate fate, Set<String> settled) {
      super(inner);
      this.fate = fate;
      this.settled = settled;
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      fate.point();
      T result = super.transact(work);
      fate.point();
      return result;
    }

    @Override
    public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
      fate.point();
      List<Optional<ConflictException>> result = super.commitEach(changes);
      changes.stream()
          .flatMap(each -> each.jobs().stream())
          .filter(JobChange.Complete.class::isInstance)
          .forEach(each -> settled.add(each.job().id()));
      fate.point();
      return result;
    }
  }

  /** One course of things, in which a process dies once at most. */
  private static final class Course {
    final ScriptedNotifier notifier = new ScriptedNotifier();
    final World world = World.telling(Form.AS_IS, notifier);
    final Set<String> settled = new HashSet<>();
    final Fate fate;
    final Set<String> lost = new HashSet<>();
    private Gotong gotong;

    Course(int at) {
      fate = new Fate(at);
      gotong = world.over(new MortalStorage(world.storage.another(), fate, settled));
      for (int i = 0; i < 20; i++) {
        notifier.next(this::deliver);
      }
    }

    private DeliveryOutcome deliver(Notice notice) {
      fate.point();
      DeliveryOutcome outcome = notifier.take(notice);
      fate.point();
      return outcome;
    }

    /** Does it; a process that dies meanwhile is started again, and asked once more. */
    private void survive(Consumer<Gotong> deed) {
      try {
        deed.accept(gotong);
      } catch (Gone e) {
        notifier.taken.stream()
            .map(Notice::id)
            .filter(id -> !settled.contains(id))
            .forEach(lost::add);
        gotong = world.over(world.storage.another());
        deed.accept(gotong);
      }
    }

    void run() {
      survive(g -> g.posts()
          .carryOut(by(BO, "create"), SPRING, new CreateDraft(SPRING, World.content("Spring")))
          .orThrow());
      Post post = world.post(SPRING);
      survive(g -> g.approvals()
          .carryOut(by(BO, "submit"), SPRING, new Submit(post.revision(), post.digest()))
          .orThrow());
      deliver();
      survive(g -> g.approvals()
          .carryOut(
              by(CITRA, "approve"), SPRING, new Approve("editor", post.revision(), post.digest()))
          .orThrow());
      deliver();
    }

    private static Envelope by(PersonId person, String command) {
      return Envelope.of(KOPI, CommandId.of(command), person);
    }

    private void deliver() {
      survive(g -> {
        while (g.notifications().findNextDue().isPresent()) {
          if (g.notifications().deliverDue() == 0) {
            world.clock.pass(Duration.ofSeconds(61));
          }
        }
      });
    }

    Map<String, Integer> told() {
      Map<String, Integer> told = new TreeMap<>();
      notifier.taken.forEach(notice -> told.merge(
          notice.to() + ": " + notice.what().message() + (lost.contains(notice.id()) ? " !" : ""),
          1,
          Integer::sum));
      return told;
    }
  }

  @Test
  void everybody_is_told_once_and_twice_only_if_the_answer_died_with_the_process() {
    int at = 0;
    int twice = 0;
    Course course;
    do {
      at++;
      course = new Course(at);
      course.run();
      Map<String, Integer> told = course.told();
      assertThat(told.keySet().stream().map(each -> each.replace(" !", "")))
          .as("dead at %s", at)
          .containsExactlyInAnyOrder(
              "ana: spring waits for your vote: editor",
              "bo: spring is approved",
              "citra: spring waits for your vote: editor");
      for (Map.Entry<String, Integer> each : told.entrySet()) {
        boolean lost = each.getKey().endsWith("!");
        assertThat(each.getValue()).as("dead at %s: %s", at, each).isEqualTo(lost ? 2 : 1);
        twice += lost ? 1 : 0;
      }
    } while (course.fate.dead);
    assertThat(twice).isPositive();
    System.out.println("proof notifications-crash: died at each of " + (at - 1)
        + " points, nobody untold, told twice " + twice + " times, each time an answer was lost");
  }

  @Test
  void no_transaction_is_open_and_nothing_is_decided_while_somebody_is_told() {
    ScriptedNotifier notifier = new ScriptedNotifier();
    World world = World.telling(Form.AS_IS, notifier);
    List<String> open = new ArrayList<>();
    WatchedStorage watched = new WatchedStorage(world.storage.another()) {
      @Override
      public <T> T transact(Function<? super Transaction, ? extends T> work) {
        open.add("transaction");
        try {
          return super.transact(work);
        } finally {
          open.remove(0);
        }
      }

      @Override
      public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
        open.add("commit");
        try {
          return super.commitEach(changes);
        } finally {
          open.remove(0);
        }
      }
    };
    for (int i = 0; i < 3; i++) {
      notifier.next(notice -> {
        assertThat(open).isEmpty();
        return notifier.take(notice);
      });
    }
    world.approved(SPRING);
    assertThat(notifier.taken).isEmpty();
    world.over(watched).notifications().deliverDue();
    assertThat(notifier.taken).hasSize(3);
  }

  @Test
  void whatever_becomes_of_the_notices_what_is_decided_is_the_same() {
    List<String> without = decided(World.settled(Form.AS_IS));
    World told = World.telling(Form.AS_IS, new ScriptedNotifier());
    assertThat(decided(told)).isEqualTo(without);
  }

  /** All that is kept after a life by chance, but the notices. */
  private static List<String> decided(World world) {
    RandomLife life = new RandomLife(world, 7);
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      life.step().ifPresent(decision -> decided.add(decision.toString()));
    }
    for (Kind<?> kind : Kinds.all()) {
      if (!kind.name().equals("notice")) {
        world
            .storage
            .transact(t -> t.query(Query.of(KOPI, kind)))
            .items()
            .forEach(found -> decided.add(found.toString()));
      }
    }
    return decided;
  }
}
