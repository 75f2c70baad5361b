package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Kinds;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.HandoverState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Transaction;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.TeamCommand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** On a storage that fails at the n-th call, whatever it is, a handover is done in whole or not at all. */
class HandoverFaultsTest {

  /** Fails at one call, before it or after it, and works again then. */
  private static final class Failing implements Storage {
    private final Storage inner;
    private final boolean after;
    private int left;

    Failing(Storage inner, int call, boolean after) {
      this.inner = inner;
      this.left = call;
      this.after = after;
    }

    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      return inner.transact(transaction -> work.apply((Transaction) Proxy.newProxyInstance(
          Transaction.class.getClassLoader(),
          new Class<?>[] {Transaction.class},
          (proxy, method, arguments) -> {
            boolean fails = left-- == 1;
            if (fails && !after) {
              throw new StorageException("out of order", true, null);
            }
            try {
              Object answer = method.invoke(transaction, arguments);
              if (fails) {
                throw new StorageException("out of order", true, null);
              }
              return answer;
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          })));
    }

    @Override
    public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
      return inner.commitEach(changes);
    }

    @Override
    public Optional<Instant> findNextDue(String queue) {
      return inner.findNextDue(queue);
    }

    @Override
    public Instant now() {
      return inner.now();
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private static World busy() {
    World world = World.settled(Form.AS_IS);
    for (String id : List.of("a", "b")) {
      Task task = Task.builder()
          .id(TaskId.of(id))
          .title(id)
          .kind("writing")
          .minutes(60)
          .owner(CITRA)
          .build();
      world
          .gotong
          .tasks()
          .carryOut(world.by(ANA), task.id(), new TaskCommand.Create(task))
          .orThrow();
    }
    Responsibility care = Responsibility.builder()
        .id("care")
        .duty(Duty.CARE)
        .addActions(Action.PUBLISH)
        .owner(CITRA)
        .build();
    world
        .gotong
        .coverage()
        .carryOut(world.by(ANA), new CharterCommand.SetResponsibility(care))
        .orThrow();
    world.create(World.SPRING, World.content("Hello")).orThrow();
    world.submit(World.SPRING).orThrow();
    world
        .gotong
        .team()
        .carryOut(world.by(ANA), new TeamCommand.NameBackups(CITRA, List.of(BO)))
        .orThrow();
    return world;
  }

  private static String all(World world) {
    StringBuilder all =
        new StringBuilder(world.gotong.audit().verify(KOPI).head().toString());
    for (Kind<?> kind : Kinds.all()) {
      world
          .storage
          .transact(t -> t.query(Query.of(KOPI, kind)))
          .items()
          .forEach(found -> all.append("\n").append(found));
    }
    return all.toString();
  }

  private static Optional<PersonId> owner(World world, String task) {
    return world.gotong.tasks().open(KOPI).stream()
        .filter(each -> each.id().value().equals(task))
        .findFirst()
        .flatMap(Task::owner);
  }

  private static int play(boolean after) {
    int failed = 0;
    for (int n = 1; ; n++) {
      World world = busy();
      String before = all(world);
      Failing storage = new Failing(world.storage.another(), n, after);
      Absence ill = Absence.from(CITRA, world.now(), "ill");
      Throwable thrown = catchThrowable(
          () -> world.over(storage).handover().begin(world.by(ANA), ill).orThrow());
      if (thrown == null) {
        assertThat(all(world)).isNotEqualTo(before);
        assertThat(owner(world, "a")).isPresent().isNotEqualTo(Optional.of(CITRA));
        assertThat(
                world.gotong.coverage().charter(KOPI).find("care").orElseThrow().owner())
            .contains(ANA);
        assertThat(world.gotong.handover().state(KOPI, CITRA))
            .isInstanceOf(HandoverState.Away.class);
        return failed;
      }
      failed++;
      assertThat(thrown).isInstanceOf(StorageException.class);
      assertThat(all(world)).as("failed at call %d", n).isEqualTo(before);
    }
  }

  @Test
  void a_handover_is_whole_or_nothing_wherever_the_storage_fails() {
    int before = play(false);
    int after = play(true);
    System.out.println("proof handover-faults: " + (before + after)
        + " places to fail, before and after each call, nothing written at any");
    assertThat(before).isGreaterThan(10).isEqualTo(after);
  }
}
