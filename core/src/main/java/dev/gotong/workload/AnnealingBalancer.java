package dev.gotong.workload;

/**
 * The balancer that is built in: keeps what it can, raises the weight of fairness step by step, looks on by simulated annealing
 * along prices, and proves by the same prices how much better a plan could be at most.
 *
 * <p>Where no more than {@link Weights#maxChanges} items may be handed over, changes are made dearer until there are few enough; if
 * that does not do, the least urgent are taken back.
 */
public final class AnnealingBalancer implements Balancer {
  private static final int DEARER = 8;
  private static final int DEAREST = 512;

  /** Makes one; it holds nothing. */
  public AnnealingBalancer() {}

  @Override
  public Plan balance(Workload workload, Effort effort) {
    Problem problem = Problems.of(workload);
    Board board = new Board(workload, problem, effort);
    Outcome outcome = solve(problem, effort, board);
    board.keepCurrent();
    for (int dearer = DEARER;
        dearer <= DEAREST && !board.isWithin(outcome.owners());
        dearer *= DEARER) {
      Problem other = Problems.of(workload.withWeights(dearer(workload.weights(), dearer)));
      board.offer(solve(other, effort, board).owners());
      if (board.isWithin(board.owners())) {
        break;
      }
    }
    return board.answer(outcome);
  }

  private static Outcome solve(Problem problem, Effort effort, Board board) {
    return Solver.solve(
        problem, effort.seed(), effort.budget(problem.tasks), board::offer, effort.stop());
  }

  private static Weights dearer(Weights weights, int times) {
    return weights.withChange(
        (int) Math.min(1_000_000L, Math.max(1_000L, weights.change()) * times));
  }
}
