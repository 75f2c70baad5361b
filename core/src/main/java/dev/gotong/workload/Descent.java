package dev.gotong.workload;

/**
 * Betters a board step by step: the best move of each item in turn until no move pays, then the best swap of each item in
 * turn, and again, until neither pays or the budget is spent. An item without an owner may swap, too, and leave another
 * without.
 */
final class Descent {
  /** Some seconds for 10,000 items and 1,000 workers. */
  private static final long MAX_STEPS = 100_000_000;

  private final Board board;
  private long steps;

  Descent(Board board) {
    this.board = board;
  }

  void run() {
    boolean better = true;
    while (better) {
      while (better) {
        better = sweep(false);
      }
      better = sweep(true);
    }
  }

  private boolean sweep(boolean swaps) {
    boolean better = false;
    for (int item = 0; item < board.items && steps < MAX_STEPS; item++) {
      if (!board.stuck(item)) {
        better |= swaps ? swap(item) : move(item);
      }
    }
    return better;
  }

  private boolean move(int item) {
    int from = board.owner(item);
    if (from == Board.NOBODY) {
      return false; // to find room is the work of Repair
    }
    steps += board.workers;
    board.give(item, Board.NOBODY);
    int best = board.cheapest(item);
    // the first of equals may be another than its owner, with whom it then stays
    boolean pays = best != from && weight(item, best) < weight(item, from);
    board.give(item, pays ? best : from);
    return pays;
  }

  private long weight(int item, int worker) {
    return board.fairness(worker, board.minutes(item)) + board.cost(item, worker);
  }

  private boolean swap(int item) {
    steps += board.items;
    int best = -1;
    long least = 0;
    for (int other = 0; other < board.items; other++) {
      if (canSwap(item, other)) {
        long difference = difference(item, other);
        if (difference < least) {
          best = other;
          least = difference;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    int from = board.owner(item);
    int to = board.owner(best);
    board.give(item, Board.NOBODY);
    board.give(best, from);
    board.give(item, to);
    return true;
  }

  private boolean canSwap(int item, int other) {
    int from = board.owner(item);
    int to = board.owner(other);
    int more = board.minutes(other) - board.minutes(item);
    // of pinned items that do not all fit, any may be the one without an owner
    return to != from
        && (!board.stuck(other) || board.pinned(item))
        && board.hasRoom(from, more)
        && board.hasRoom(to, -more)
        && board.may(item, to)
        && board.may(other, from);
  }

  private long difference(int item, int other) {
    int from = board.owner(item);
    int to = board.owner(other);
    int more = board.minutes(other) - board.minutes(item);
    return board.fairness(from, more)
        + board.fairness(to, -more)
        + board.cost(item, to)
        + board.cost(other, from)
        - board.cost(item, from)
        - board.cost(other, to);
  }
}
