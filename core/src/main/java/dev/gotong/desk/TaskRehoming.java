package dev.gotong.desk;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.task.TaskState;
import dev.gotong.team.Absence;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.workload.Alternative;
import dev.gotong.workload.AnnealingBalancer;
import dev.gotong.workload.Balancer;
import dev.gotong.workload.Effort;
import dev.gotong.workload.Explanations;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Move;
import dev.gotong.workload.Plan;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tasks: planned again by the balancer with everybody else's work where it is. What can stay stays. */
final class TaskRehoming implements Rehoming {
  static final String KIND = "task";

  private final Balancer balancer = new AnnealingBalancer();

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    List<Task> open = TaskDesk.open(sitting);
    List<Task> theirs = new ArrayList<>();
    for (Task task : open) {
      if (task.owner().filter(going.person()::equals).isPresent()) {
        theirs.add(
            sitting.state(Kinds.TASKS, task.id().value()).findTask().orElse(task)); // guarded
      }
    }
    if (theirs.isEmpty()) {
      return List.of();
    }
    Workload workload = workload(sitting, going, open);
    Plan plan = balancer.balance(workload, Effort.of(1)); // the same again when it is applied
    Explanations explanations = Explanations.of(workload, plan);
    Map<TaskId, Move> moves = new HashMap<>();
    explanations.moves().forEach(move -> moves.put(move.task(), move));
    return theirs.stream()
        .map(task ->
            transfer(going, task, plan, Optional.ofNullable(moves.get(task.id())), explanations))
        .toList();
  }

  private static Workload workload(Sitting sitting, Going going, List<Task> open) {
    LocalDate first = sitting.now().atZone(going.zone()).toLocalDate();
    LocalDate last = going.window().endExclusive().atZone(going.zone()).toLocalDate();
    long days = Math.min(92, ChronoUnit.DAYS.between(first, last) + 1);
    Workload all = Workloads.of(
        fromNow(going.team(), sitting.now()),
        Access.settings(sitting).channels(),
        open,
        Horizon.of(first, Math.toIntExact(Math.max(1, days))),
        Weights.defaults());
    List<WorkItem> items = all.items().stream()
        .filter(item -> item.owner().isPresent()) // what nobody has is not theirs to hand over
        .map(item -> item.withPinned(item.owner().filter(going.person()::equals).isEmpty()))
        .toList();
    return Workload.of(all.horizon(), all.workers(), items, all.weights());
  }

  /** The team without the hours of today that are over: nobody does anything in those. */
  private static Team fromNow(Team team, Instant now) {
    List<Absence> absences = new ArrayList<>(team.absences());
    for (Member member : team.members()) {
      absences.add(
          Absence.from(member.id(), now.minus(Duration.ofDays(2)), "over").withBackAt(now));
    }
    return team.withAbsences(absences);
  }

  private static Transfer transfer(
      Going going, Task task, Plan plan, Optional<Move> move, Explanations explanations) {
    Optional<PersonId> to = Optional.ofNullable(plan.owners().get(task.id()));
    Fate fate =
        to.isEmpty() ? Fate.NOBODY : to.get().equals(going.person()) ? Fate.STAYS : Fate.MOVES;
    return Transfer.builder()
        .kind(KIND)
        .id(task.id().value())
        .title(task.title())
        .due(task.due().map(day -> endOf(day, going)))
        .fate(fate)
        .to(to.filter(person -> fate == Fate.MOVES))
        .reason(reason(going, task, fate, move))
        .whyNot(fate == Fate.NOBODY ? whyNot(explanations, task, going.person()) : Map.of())
        .build();
  }

  private static Instant endOf(LocalDate day, Going going) {
    return day.plusDays(1).atStartOfDay(going.zone()).toInstant();
  }

  private static Refusal reason(Going going, Task task, Fate fate, Optional<Move> move) {
    if (fate == Fate.STAYS) {
      return Refusal.of(
          "handover.task-stays",
          "{member} has the time for it when they are there",
          "member",
          going.person());
    }
    if (fate == Fate.NOBODY) {
      return Refusal.of(
          "handover.task-left", "nobody can take {task} as it is", "task", task.title());
    }
    Finding why = move.orElseThrow().reason();
    return new Refusal(why.code(), why.template(), why.facts());
  }

  private static Map<PersonId, Refusal> whyNot(
      Explanations explanations, Task task, PersonId except) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    explanations.explain(task.id()).others().forEach((person, alternative) -> {
      if (alternative instanceof Alternative.Impossible impossible) {
        whyNot.put(person, impossible.refusal());
      }
    });
    whyNot.remove(except);
    return whyNot;
  }

  @Override
  public Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer) {
    return assign(sitting, transfer.id(), transfer.to().orElseThrow());
  }

  private static Optional<Refusal> assign(Sitting sitting, String id, PersonId to) {
    TaskCommand.Assign assign = new TaskCommand.Assign(to);
    return sitting
        .decide(Kinds.TASKS, id, assign, TaskDesk.facts(sitting, TaskId.of(id), assign))
        .fold(events -> Optional.empty(), Optional::of);
  }

  @Override
  public boolean giveBack(Sitting sitting, PersonId person, Transfer transfer) {
    TaskState state = sitting.state(Kinds.TASKS, transfer.id());
    boolean still =
        state instanceof TaskState.Open open && open.task().owner().equals(transfer.to());
    return still && assign(sitting, transfer.id(), person).isEmpty();
  }
}
