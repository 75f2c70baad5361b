package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.coverage.Coverage;
import dev.gotong.coverage.Gap;
import dev.gotong.personal.Leanings;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import dev.gotong.task.Eligibility;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.task.TaskEvent;
import dev.gotong.task.TaskFacts;
import dev.gotong.task.TaskState;
import dev.gotong.team.Action;
import dev.gotong.time.Window;
import dev.gotong.workload.Balancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Hints;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Plan;
import dev.gotong.workload.Weights;
import dev.gotong.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Creates and hands out tasks, says what is not covered, and proposes who takes what. Whoever may manage may; an owner
 * may finish or release what is theirs.
 */
public final class TaskDesk {
  private final Runner runner;

  TaskDesk(Runner runner) {
    this.runner = runner;
  }

  /** {@return the open tasks, in the order of their ids} */
  public List<Task> open(WorkspaceId workspace) {
    return runner.read(workspace, TaskDesk::open);
  }

  static List<Task> open(Sitting sitting) {
    Query<TaskState> query = Query.of(sitting.workspace(), Kinds.TASKS.kind())
        .where(Condition.is(Kinds.TASK_OPEN, true));
    return sitting.all(query).stream()
        .flatMap(found -> found.value().findTask().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what is not covered in that time, as {@link Coverage#check} finds it} */
  public List<Gap> gaps(WorkspaceId workspace, Window whole) {
    return runner.read(workspace, sitting -> {
      Settings settings = Access.settings(sitting);
      return Coverage.of(
              Access.team(sitting), settings.channels(), settings.coverage(), open(sitting))
          .check(whole);
    });
  }

  /**
   * {@return the open tasks and what the team can do on those days, as a balancer wants it; with the preferences that members
   * have accepted}
   *
   * @param horizon the days, on the calendar of each member; somebody who is away for half of their hours of a week has half of
   *     their capacity
   */
  public Workload workload(WorkspaceId workspace, Horizon horizon) {
    return runner.read(workspace, sitting -> workload(sitting, horizon));
  }

  private static Workload workload(Sitting sitting, Horizon horizon) {
    return Workloads.of(
        Notes.preferring(sitting, Access.team(sitting)),
        Access.settings(sitting).channels(),
        open(sitting),
        horizon,
        Weights.defaults());
  }

  /**
   * {@return who should take what; nothing changes before somebody assigns it}
   *
   * <p>After an absence, or when a task has come in, it is the same call again: what can stay stays.
   *
   * @param effort equal seeds and rounds give equal proposals
   */
  public Proposal propose(
      WorkspaceId workspace, Horizon horizon, Balancer balancer, Effort effort) {
    return propose(workspace, horizon, balancer, effort, Leanings.none());
  }

  /**
   * {@return who should take what, with a thought for what the notes of members hint at who agreed to that}
   *
   * <p>Hints weigh little, see {@link Hints}; the proposal and its reasons do not tell of them.
   *
   * @param leanings what the team believes to go with which note
   */
  public Proposal propose(
      WorkspaceId workspace, Horizon horizon, Balancer balancer, Effort effort, Leanings leanings) {
    Asked asked = runner.read(
        workspace,
        sitting -> new Asked(workload(sitting, horizon), Hints.of(Notes.hints(sitting, leanings))));
    Workload workload = asked.workload();
    Plan plan = balancer.balance(workload, effort); // may take long: not in the transaction
    return new Proposal(workload, asked.hints().applyTo(workload, plan));
  }

  /** What is read for a proposal. */
  private record Asked(Workload workload, Hints hints) {}

  /** Carries out a command on the task of that id. */
  public Decision<TaskEvent> carryOut(Envelope envelope, TaskId id, TaskCommand command) {
    return runner.run(
        envelope,
        Kinds.TASKS,
        id.value(),
        command,
        sitting -> findBar(sitting, id, command)
            .<Decision<TaskEvent>>map(Decision::refuse)
            .orElseGet(() ->
                sitting.decide(Kinds.TASKS, id.value(), command, facts(sitting, id, command))));
  }

  private static Optional<Refusal> findBar(Sitting sitting, TaskId id, TaskCommand command) {
    Optional<PersonId> owner =
        sitting.state(Kinds.TASKS, id.value()).findTask().flatMap(Task::owner);
    boolean own = owner.isPresent()
        && owner.equals(sitting.envelope().actor().findPerson())
        && Access.team(sitting).find(owner.get()).isPresent();
    boolean ownersDo =
        command.match(create -> false, assign -> false, release -> true, finish -> true);
    return own && ownersDo ? Optional.empty() : Access.findBarEverywhere(sitting, Action.MANAGE);
  }

  static TaskFacts facts(Sitting sitting, TaskId id, TaskCommand command) {
    Eligibility eligibility =
        Eligibility.at(Access.team(sitting), Access.settings(sitting).channels(), sitting.now());
    Optional<Task> known = sitting.state(Kinds.TASKS, id.value()).findTask();
    Optional<Refusal> barred = command.match(
        create -> create.task().owner().flatMap(p -> eligibility.findBar(create.task(), p)),
        assign -> known.flatMap(task -> eligibility.findBar(task, assign.to())),
        release -> Optional.empty(),
        finish -> Optional.empty());
    return new TaskFacts(Access.person(sitting), barred);
  }
}
