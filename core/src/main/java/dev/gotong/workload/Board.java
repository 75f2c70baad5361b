package dev.gotong.workload;

import java.util.Arrays;

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
    boolean searched = outcome.softBound() > outcome.prices().bound(problem);
    Certificate certificate = Certificates.of(workload, problem, outcome.prices(), searched);
    Plan answer = Plan.of(workload, Problems.owners(workload, owners))
        .withCertificate(certificate)
        .withBound(bound(outcome));
    effort.better().ifPresent(listener -> listener.accept(answer));
    return answer;
  }

  private Bound bound(Outcome outcome) {
    Unowned unowned = Unowned.NONE;
    long least = 0;
    for (int t = 0; t < problem.tasks; t++) {
      if (problem.candidates[problem.classOf[t]].length == 0) {
        unowned = unowned.plus(problem.priority[t], problem.effort[t]);
      } else {
        least += fastest(t);
      }
    }
    long capacity = Arrays.stream(problem.capacity).asLongStream().sum();
    long peak = capacity == 0 ? 0 : (1_000 * least + capacity - 1) / capacity;
    return new Bound(unowned, peak, Math.max(0, outcome.softBound()));
  }

  private long fastest(int task) {
    long least = Long.MAX_VALUE;
    for (int m : problem.candidates[problem.classOf[task]]) {
      if (problem.may(task, m)) {
        least = Math.min(least, problem.effort(task, m));
        if (problem.even) {
          break;
        }
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }
}
