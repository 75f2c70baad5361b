package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Optional;

/**
 * Explains a plan, one task at a time, to whoever asks. All differences are those of {@link Scorer}, exact for every plan that
 * keeps the hard rules. Not thread-safe: something is tried for every answer.
 */
public final class Explanations {
  private final Workload workload;
  private final Plan plan;
  private final Trial trial;
  private final Obstacles obstacles;

  private Explanations(Workload workload, Plan plan) {
    this.workload = workload;
    this.plan = plan;
    trial = new Trial(workload, plan.owners());
    obstacles = new Obstacles(workload, trial, plan.owners());
  }

  /**
   * {@return the explanations of that plan}
   *
   * @throws IllegalArgumentException if the plan names what is not in the workload
   */
  public static Explanations of(Workload workload, Plan plan) {
    return new Explanations(workload, plan);
  }

  /**
   * {@return why the task goes where it goes, with an answer for every worker}
   *
   * @throws IllegalArgumentException if the task is not in the workload
   */
  public Explanation explain(TaskId task) {
    int number = trial.number(task);
    WorkItem item = workload.items().get(number);
    Optional<PersonId> chosen = Optional.ofNullable(plan.owners().get(task));
    Difference without = trial.shift(number, Problem.NONE);
    ImmutableSortedMap.Builder<PersonId, Alternative> others = ImmutableSortedMap.naturalOrder();
    for (int m = 0; m < workload.workers().size(); m++) {
      if (m != trial.plan.owner[number]) {
        others.put(workload.workers().get(m).id(), instead(number, m));
      }
    }
    return new Explanation(task, item.owner(), chosen, without.negated(), others.buildOrThrow());
  }

  private Alternative instead(int task, int member) {
    Optional<Refusals.Impediment> broken = obstacles.find(task, member);
    return broken.isPresent()
        ? new Alternative.Impossible(broken.get().rule(), broken.get().refusal())
        : new Alternative.Possible(trial.shift(task, member));
  }

  /**
   * {@return the tasks whose owner in the plan is not the one they have now, in the order of their ids, each with its reason;
   * also those that had none, or would have none}
   */
  public List<Move> moves() {
    ImmutableList.Builder<Move> moves = ImmutableList.builder();
    for (int t = 0; t < workload.items().size(); t++) {
      WorkItem item = workload.items().get(t);
      Optional<PersonId> to = Optional.ofNullable(plan.owners().get(item.id()));
      if (!to.equals(item.owner())) {
        int from = trial.problem.current[t];
        Alternative undo = from == Problem.NONE
            ? new Alternative.Possible(trial.shift(t, from))
            : instead(t, from);
        moves.add(new Move(item.id(), item.owner(), to, undo));
      }
    }
    return moves.build();
  }

  /**
   * {@return what would have to be different for that person to have the task: the first rule in the way, or what it would
   * cost; and whether they could take it in exchange}
   *
   * @throws IllegalArgumentException if one of them is not in the workload
   */
  public Wish wish(TaskId task, PersonId person) {
    int number = trial.number(task);
    int member = trial.number(person);
    Alternative shift = trial.plan.owner[number] == member
        ? new Alternative.Possible(trial.shift(number, member))
        : instead(number, member);
    return new Wish(task, person, shift, findSwap(number, member), needs(number, member));
  }

  private List<Refusal> needs(int task, int member) {
    return obstacles.all(task, member).stream()
        .map(Refusals.Impediment::refusal)
        .toList();
  }

  /** The best exchange for something that the member has, if there is one. */
  private Optional<Wish.Swap> findSwap(int task, int member) {
    int from = trial.plan.owner[task];
    Optional<Wish.Swap> best = Optional.empty();
    if (from == Problem.NONE || from == member) {
      return best;
    }
    List<Integer> own = obstacles.held(member);
    for (int other : own) {
      if (obstacles.canSwap(task, other)) {
        Difference cost = trial.swap(task, other);
        if (best.isEmpty() || cost.compareTo(best.get().cost()) < 0) {
          best = Optional.of(new Wish.Swap(workload.items().get(other).id(), cost));
        }
      }
    }
    return best;
  }
}
