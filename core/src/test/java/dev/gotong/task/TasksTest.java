package dev.gotong.task;

import static dev.gotong.team.Cafe.ANA;
import static dev.gotong.team.Cafe.BO;
import static dev.gotong.team.Cafe.DEDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.house.Golden;
import dev.gotong.task.TaskCommand.Assign;
import dev.gotong.task.TaskCommand.Create;
import dev.gotong.task.TaskCommand.Finish;
import dev.gotong.task.TaskCommand.Release;
import dev.gotong.team.Action;
import dev.gotong.team.Cafe;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final Tasks TASKS = new Tasks();
  private static final TaskFacts BY_ANA = TaskFacts.of(ANA);
  private static final Task TASK = EligibilityTest.task().build();

  private static TaskState after(TaskCommand... commands) {
    TaskState state = TASKS.initial();
    for (TaskCommand command : commands) {
      state = TASKS.evolveAll(state, TASKS.decide(state, command, BY_ANA).orThrow());
    }
    return state;
  }

  private static TaskFacts barred(Team team, Task task) {
    return new TaskFacts(
        ANA, Eligibility.at(team, Cafe.channels(), Instant.EPOCH).findBar(task, BO));
  }

  @Test
  @DisplayName("a task is created, owned, released, owned again, and done")
  void life() {
    assertThat(after(new Create(TASK))).isEqualTo(new TaskState.Open(TASK));
    TaskState owned = after(new Create(TASK), new Assign(BO));
    assertThat(owned.findTask().orElseThrow().owner()).contains(BO);
    assertThat(after(new Create(TASK), new Assign(BO), new Release()))
        .isEqualTo(new TaskState.Open(TASK));
    assertThat(after(new Create(TASK), new Assign(BO), new Assign(ANA), new Finish()))
        .isEqualTo(new TaskState.Finished(TASK.withOwner(ANA)));
    assertThat(TASKS.initial().findTask()).isEmpty();
  }

  @Test
  @DisplayName("asking for what is already so is unchanged")
  void unchanged() {
    TaskState owned = after(new Create(TASK.withOwner(BO)));
    TaskState done = after(new Create(TASK), new Finish());
    for (TaskCommand command : List.of(new Create(TASK.withOwner(BO)), new Assign(BO))) {
      assertThat(TASKS.decide(owned, command, BY_ANA)).isEqualTo(Decision.unchanged());
    }
    assertThat(TASKS.decide(after(new Create(TASK)), new Release(), BY_ANA))
        .isEqualTo(Decision.unchanged());
    assertThat(TASKS.decide(done, new Finish(), BY_ANA)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("who is barred owns nothing; a task that nobody owns bars nobody")
  void barred() {
    TaskFacts barred = new TaskFacts(ANA, Optional.of(Refusal.of("test.barred", "barred")));
    assertThat(Golden.refusal(TASKS.decide(TASKS.initial(), new Create(TASK.withOwner(BO)), barred))
            .code())
        .isEqualTo("test.barred");
    assertThat(Golden.refusal(TASKS.decide(after(new Create(TASK)), new Assign(BO), barred))
            .code())
        .isEqualTo("test.barred");
    assertThat(TASKS.decide(TASKS.initial(), new Create(TASK), barred).orThrow())
        .hasSize(1);
  }

  @Test
  @DisplayName("the bounds of a task are those it states")
  void values() {
    assertThat(EligibilityTest.task().minutes(10_080).build().minutes()).isEqualTo(10_080);
    assertThatThrownBy(() -> TASK.withMinutes(0))
        .hasMessage("minutes must be 1 to 10080, but was 0");
    assertThatThrownBy(() -> TASK.withKind("two words"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TASKS.evolve(TASKS.initial(), new TaskEvent.Released(BO)))
        .hasMessage("no task before its created event");
  }

  @Test
  @DisplayName("the codes and their messages are those of the golden file")
  void golden() throws IOException {
    Team team = Cafe.team();
    Team forbidden = team.withGrants(Grant.forbid(BO, Action.DRAFT, Scope.everywhere()));
    Task draft = TASK.withAction(Action.DRAFT).withChannels(Cafe.X.id());
    TaskState open = after(new Create(TASK));
    TaskState done = after(new Create(TASK), new Finish());
    Golden.assertHolds(
        "task",
        List.of(
            refusal(TASKS.initial(), new Assign(BO), BY_ANA),
            refusal(TASKS.initial(), new Finish(), BY_ANA),
            refusal(open, new Create(TASK.withTitle("Another")), BY_ANA),
            refusal(done, new Create(TASK), BY_ANA),
            refusal(done, new Release(), BY_ANA),
            refusal(open, new Assign(BO), barred(team, draft)),
            refusal(open, new Assign(BO), barred(forbidden, draft)),
            refusal(open, new Assign(BO), barred(team, TASK.withLanguage("fr"))),
            refusal(open, new Assign(BO), barred(team, TASK.withSkills("film", "cut"))),
            refusal(open, new Assign(BO), barred(team, EligibilityTest.onUnknown())),
            Eligibility.at(team, Cafe.channels(), Instant.EPOCH)
                .findBar(TASK, DEDE)
                .orElseThrow()));
    assertThat(TASK.id()).isEqualTo(TaskId.of("task-1"));
  }

  private static Refusal refusal(TaskState state, TaskCommand command, TaskFacts facts) {
    return Golden.refusal(TASKS.decide(state, command, facts));
  }
}
