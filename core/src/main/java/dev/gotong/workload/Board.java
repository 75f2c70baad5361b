package dev.gotong.workload;

import dev.gotong.base.TaskId;
import java.util.Map;
import java.util.Set;

/** The best plan so far, made whole, and told to whoever listens. */
final class Board {
  private final Workload workload;
  private final Problem problem;
  private final Effort effort;
  private final Completion completion;
  private final Assignment plan;
  private Levels best;
  private int[] owners;

  Board(Workload workload, Problem problem, Effort effort) {
    this.workload = workload;
    this.problem = problem;
    this.effort = effort;
    completion = new Completion(problem, workload.weights().maxChanges().orElse(Integer.MAX_VALUE));
    plan = new Assignment(problem);
    owners = plan.owner.clone();
    best = plan.levels();
  }

  int[] owners() {
    return owners;
  }

  boolean isWithin(int[] found) {
    plan.become(found);
    return completion.isWithin(plan);
  }

  void offer(int[] found) {
    plan.become(found);
    completion.complete(plan);
    Levels levels = plan.levels();
    if (levels.compareTo(best) < 0) {
      best = levels;
      owners = plan.owner.clone();
      if (effort.better().isPresent()) {
        effort.better().get().accept(Plan.of(workload, Problems.owners(workload, owners)));
      }
    }
  }

  /** What everybody has now is not given up for something worse. */
  void keepCurrent() {
    Assignment current = new Assignment(problem);
    for (int t = 0; t < problem.tasks; t++) {
      if (problem.current[t] != Problem.NONE && current.open(t, problem.current[t])) {
        current.give(t, problem.current[t]);
      }
    }
    offer(current.owner);
  }

  Plan answer(Outcome outcome) {
    Map<Integer, Set<TaskId>> shortages =
        best.unowned() == 0 ? Map.of() : new Demand(workload).shortages();
    Certificate certificate = Certificates.of(workload, problem, outcome, shortages);
    Plan answer = Plan.of(workload, Problems.owners(workload, owners))
        .withCertificate(certificate)
        .withBound(bound(outcome, shortages));
    effort.better().ifPresent(listener -> listener.accept(answer));
    return answer;
  }

  private Bound bound(Outcome outcome, Map<Integer, Set<TaskId>> shortages) {
    Unowned unowned =
        best.unowned() == 0 ? Unowned.NONE : new Deficiency(workload).least(shortages);
    long soft = Math.max(0, Math.max(outcome.rewards().bound(), outcome.prices().bound(problem)));
    return new Bound(
        unowned, Peak.average(problem), soft, outcome.searched() > soft ? outcome.searched() : 0);
  }
}
