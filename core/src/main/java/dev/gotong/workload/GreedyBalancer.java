package dev.gotong.workload;

/**
 * A first balancer: quick, without chance, and good rather than best. It takes no notice of the seed.
 *
 * <p>It fills the plan once with the items where they are now and once from nothing, the items with the fewest candidates
 * first, each to whom it weighs least. Items that found no room push others on, in chains of up to two. Then moves and
 * swaps better the score until none pays; for thousands of items they end after a fixed number of steps. The better of
 * the two plans is it, the first if they are equal. Wherever weights are equal, the smaller id goes first.
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
    Plan kept = better(workload, board, construction, true);
    Plan fresh = better(workload, board, construction, false);
    return fresh.score().compareTo(kept.score()) < 0 ? fresh : kept;
  }

  private static Plan better(
      Workload workload, Board board, Construction construction, boolean keep) {
    construction.fill(keep);
    Repair repair = new Repair(board);
    Descent descent = new Descent(board);
    repair.run(construction.hardFirst());
    do {
      descent.run();
    } while (repair.run(construction.hardFirst())); // moves may have made room
    return Plan.of(workload, board.owners());
  }
}
