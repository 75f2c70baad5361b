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
import dev.gotong.desks.World.Form;
import dev.gotong.handover.HandoverState;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.spi.Transaction;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.TeamCommand;
import dev.gotong.testkit.WatchedStorage;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a storage that fails at the n-th call, whatever it is, a handover is done in whole or not at all. */
class HandoverFaultsTest {

  /** Fails at one call, before it or after it, and works again then. */
  private static final class Failing extends WatchedStorage {
    private final boolean after;
    private int left;

    Failing(Storage inner, int call, boolean after) {
      super(inner);
      this.left = call;
      this.after = after;
    }

    @Override
    protected Object pass(Transaction transaction, Method method, Object[] arguments)
        throws Throwable {
      boolean fails = left-- == 1;
      if (fails && !after) {
        throw outOfOrder();
      }
      Object answer = super.pass(transaction, method, arguments);
      if (fails) {
        throw outOfOrder();
      }
      return answer;
    }

    private static StorageException outOfOrder() {
      return new StorageException("out of order", true, null);
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
      String before = world.kept();
      Failing storage = new Failing(world.storage.another(), n, after);
      Absence ill = Absence.from(CITRA, world.now(), "ill");
      Throwable thrown = catchThrowable(
          () -> world.over(storage).handover().begin(world.by(ANA), ill).orThrow());
      if (thrown == null) {
        assertThat(world.kept()).isNotEqualTo(before);
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
      assertThat(world.kept()).as("failed at call %d", n).isEqualTo(before);
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
