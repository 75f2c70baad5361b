package dev.gotong.workload;

/**
 * A first balancer: quick, without chance, and good rather than best. It takes no notice of the seed.
 *
 * <p>It fills the plan once with the items where they are now and once from nothing, the items with the fewest candidates
 * first, each to whom it weighs least; if items are left over, once more with the shortest first. Items that found no room
 * push others on, in chains of up to two. Then moves and swaps better the score until none pays; with thousands of items
 * they end after a fixed number of steps. The best of the plans is it, the first of equals. Wherever weights are equal, the
 * smaller id goes first.
 *
 * <p>It promises no best plan: it may leave an item without an owner that a cleverer exchange would have placed.
 */
public final class GreedyBalancer implements Balancer {

  /** Makes one; it holds nothing. */
  public GreedyBalancer() {}

  @Override
  public Plan balance(Workload workload, long seed) {
    Board board = new Board(workload);
    Construction construction = new Construction(board);
    construction.keep();
    Plan best = bettered(workload, board, construction);
    construction.hardFirst();
    best = better(best, bettered(workload, board, construction));
    if (best.score().unowned() > 0) {
      construction.shortFirst();
      best = better(best, bettered(workload, board, construction));
    }
    return best;
  }

  private static Plan better(Plan first, Plan second) {
    return second.score().compareTo(first.score()) < 0 ? second : first;
  }

  private static Plan bettered(Workload workload, Board board, Construction construction) {
    Repair repair = new Repair(board);
    Descent descent = new Descent(board);
    repair.run(construction.order());
    do {
      descent.run();
    } while (repair.run(construction.order())); // moves may have made room
    return Plan.of(workload, board.owners());
  }
}
