package dev.gotong.workload;

/** The balancer that is built in. */
public final class AnnealingBalancer implements Balancer {

  /** Makes one; it holds nothing. */
  public AnnealingBalancer() {}

  @Override
  public Plan balance(Workload workload, Effort effort) {
    Problem problem = Problems.of(workload);
    Assignment board = new Assignment(problem);
    Homotopy homotopy = new Homotopy(board, new Chance(effort.seed()));
    homotopy.construct();
    homotopy.balance(effort.stop());
    Plan plan = Plan.of(workload, Problems.owners(workload, board.owner));
    effort.better().accept(plan);
    return plan;
  }
}
