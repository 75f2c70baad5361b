package dev.gotong.workload;


/**
 * The balancer that is built in: keeps what it can, raises the weight of fairness step by step, then looks on by simulated
 * annealing, and proves by prices how much better a plan could be at most.
 */
public final class AnnealingBalancer implements Balancer {

  /** Makes one; it holds nothing. */
  public AnnealingBalancer() {}

  @Override
  public Plan balance(Workload workload, Effort effort) {
    Problem problem = Problems.of(workload);
    Board board = new Board(workload, problem, effort);
    Assignment plan = new Assignment(problem);
    Chance chance = new Chance(effort.seed());
    Homotopy homotopy = new Homotopy(plan, chance);
    homotopy.construct();
    new EjectionChains(plan, chance).run(20L * problem.tasks, effort.stop());
    board.offer(plan);
    homotopy.balance(effort.stop());
    board.offer(plan);
    for (int round = 0; round < effort.rounds() && !effort.stop().getAsBoolean(); round++) {
      long proposals = Math.max(1, 4L * problem.tasks / 256);
      long[] done = {0};
      new Annealing(plan, chance).cool(20, 0.05, 0.25, () -> (double) done[0]++ / proposals, effort.stop());
      board.offer(plan);
    }
    board.keepCurrent();
    DualAscent dual = new DualAscent(problem, new Kin(problem));
    dual.climb(200, effort.stop());
    return board.proved(dual.prices());
  }

  /** The best plan so far. */
  private static final class Board {
    private final Workload workload;
    private final Problem problem;
    private final Effort effort;
    private final Completion completion;
    private Levels best;
    private int[] owner;

    Board(Workload workload, Problem problem, Effort effort) {
      this.workload = workload;
      this.problem = problem;
      this.effort = effort;
      completion = new Completion(problem, workload.weights().maxChanges().orElse(Integer.MAX_VALUE));
      Assignment nothing = new Assignment(problem);
      best = nothing.levels();
      owner = nothing.owner;
      offer(nothing);
    }

    void offer(Assignment found) {
      Assignment whole = new Assignment(problem);
      whole.become(found.owner);
      completion.complete(whole);
      if (whole.levels().compareTo(best) < 0) {
        best = whole.levels();
        owner = whole.owner;
        if (effort.isHeard()) {
          effort.better().accept(plan(Prices.none(problem)));
        }
      }
    }

    /** What everybody has now is never given up for something worse. */
    void keepCurrent() {
      Assignment current = new Assignment(problem);
      for (int t = 0; t < problem.tasks; t++) {
        if (problem.current[t] != Problem.NONE && current.open(t, problem.current[t])) {
          current.give(t, problem.current[t]);
        }
      }
      offer(current);
    }

    Plan proved(Prices prices) {
      Plan plan = plan(prices);
      effort.better().accept(plan);
      return plan;
    }

    private Plan plan(Prices prices) {
      Certificate certificate = Certificates.of(workload, problem, prices);
      return Plan.of(workload, Problems.owners(workload, owner))
          .withCertificate(certificate)
          .withBound(BoundChecker.prove(workload, certificate));
    }
  }
}
