package dev.gotong.workload;

/**
 * Finds room for items without an owner: where it is, or by a chain in which an item pushes another out, which pushes a third
 * out, which finds room. Every chain is tried, the first that works is taken, and what does not work is undone.
 */
final class Repair {
  private static final int DEPTH = 2;
  private static final long MAX_STEPS =
      20_000_000; // a second or so: a bound for teams that are full

  private final Board board;
  private final boolean[] pushed;
  private long steps;

  Repair(Board board) {
    this.board = board;
    pushed = new boolean[board.items];
  }

  /** {@return whether an item has found an owner} */
  boolean run(int[] order) {
    boolean found = false;
    for (int item : order) {
      if (board.owner(item) == Board.NOBODY) {
        found |= place(item, DEPTH);
      }
    }
    return found;
  }

  private boolean place(int item, int depth) {
    int free = board.cheapest(item);
    steps += board.workers;
    if (free != Board.NOBODY) {
      board.give(item, free);
      return true;
    }
    return depth > 0 && push(item, depth);
  }

  private boolean push(int item, int depth) {
    pushed[item] = true;
    boolean found = false;
    for (int other = 0; other < board.items && !found && steps < MAX_STEPS; other++) {
      steps++;
      int worker = board.owner(other);
      if (worker != Board.NOBODY
          && !pushed[other]
          && !board.stuck(other)
          && board.may(item, worker)
          && board.hasRoom(worker, board.minutes(item) - board.minutes(other))) {
        board.give(other, Board.NOBODY);
        board.give(item, worker);
        found = place(other, depth - 1);
        if (!found) {
          board.give(item, Board.NOBODY);
          board.give(other, worker);
        }
      }
    }
    pushed[item] = false;
    return found;
  }
}
