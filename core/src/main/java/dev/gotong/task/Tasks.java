package dev.gotong.task;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.task.TaskCommand.Assign;
import dev.gotong.task.TaskCommand.Create;
import dev.gotong.task.TaskEvent.Assigned;
import dev.gotong.task.TaskEvent.Created;
import dev.gotong.task.TaskEvent.Released;
import dev.gotong.task.TaskState.Absent;
import dev.gotong.task.TaskState.Finished;
import dev.gotong.task.TaskState.Open;
import java.util.Optional;
import java.util.function.Function;

/** The rules of tasks: whoever owns one may and can do it, and what is finished stays so. */
public final class Tasks implements Decider<TaskState, TaskCommand, TaskFacts, TaskEvent> {

  /** Creates the rules, which hold nothing. */
  public Tasks() {}

  @Override
  public TaskState initial() {
    return new Absent();
  }

  @Override
  public Decision<TaskEvent> decide(TaskState state, TaskCommand command, TaskFacts facts) {
    return command.match(
        create -> create(state, create, facts),
        assign -> open(state, "assign", facts, task -> assign(task, assign, facts)),
        release -> open(
            state,
            "release",
            facts,
            task -> task.owner()
                .map(owner -> Decision.<TaskEvent>accept(new Released(owner)))
                .orElseGet(Decision::unchanged)),
        finish -> state instanceof Finished
            ? Decision.unchanged()
            : open(
                state,
                "finish",
                facts,
                task -> Decision.accept(new TaskEvent.Finished(facts.by()))));
  }

  private static Decision<TaskEvent> create(TaskState state, Create command, TaskFacts facts) {
    Task task = command.task();
    if (state instanceof Absent) {
      return barred(task.owner().isPresent(), facts)
          .orElseGet(() -> Decision.accept(new Created(task)));
    }
    return state.equals(new Open(task)) ? Decision.unchanged() : wrongPhase(state, "create", facts);
  }

  private static Decision<TaskEvent> assign(Task task, Assign command, TaskFacts facts) {
    return task.owner().equals(Optional.of(command.to()))
        ? Decision.unchanged()
        : barred(true, facts).orElseGet(() -> Decision.accept(new Assigned(command.to())));
  }

  private static Optional<Decision<TaskEvent>> barred(boolean owned, TaskFacts facts) {
    return owned ? facts.barred().map(Decision::refuse) : Optional.empty();
  }

  private static Decision<TaskEvent> open(
      TaskState state, String verb, TaskFacts facts, Function<Task, Decision<TaskEvent>> rule) {
    return state instanceof Open open ? rule.apply(open.task()) : wrongPhase(state, verb, facts);
  }

  private static Decision<TaskEvent> wrongPhase(TaskState state, String verb, TaskFacts facts) {
    return Decision.refuse(
        "task.wrong-phase",
        "{member} cannot {verb} {task}: it {phase}",
        "member",
        facts.by(),
        "verb",
        verb,
        "task",
        state.findTask().map(task -> task.id().value()).orElse("the task"),
        "phase",
        state.match(
            absent -> "does not exist", open -> "exists already", finished -> "is finished"));
  }

  @Override
  public TaskState evolve(TaskState state, TaskEvent event) {
    return event.match(
        created -> new Open(created.task()),
        assigned -> new Open(known(state).withOwner(assigned.to())),
        released -> new Open(known(state).withOwner(Optional.empty())),
        finished -> new Finished(known(state)));
  }

  private static Task known(TaskState state) {
    return state
        .findTask()
        .orElseThrow(() -> new IllegalArgumentException("no task before its created event"));
  }
}
