package dev.gotong.workload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Fills an empty board: pinned items first, then the hard ones, each to whom it weighs least. */
final class Construction {
  private final Board board;
  private final int[] hardFirst;

  Construction(Board board) {
    this.board = board;
    int[] candidates = new int[board.items];
    for (int i = 0; i < board.items; i++) {
      int item = i;
      candidates[i] = (int)
          IntStream.range(0, board.workers).filter(w -> board.may(item, w)).count();
    }
    hardFirst = IntStream.range(0, board.items)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> candidates[i])
            .thenComparingInt(i -> -board.minutes(i))) // a stable sort: then by id
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Puts every item on the board that fits; {@code keep} leaves items where they are now if it can. */
  void fill(boolean keep) {
    board.clear();
    // the smallest first: then all pinned items of a person fit, or as many as can
    IntStream.range(0, board.items)
        .filter(board::pinned)
        .boxed()
        .sorted(Comparator.comparingInt(board::minutes))
        .forEach(this::stay);
    if (keep) {
      Arrays.stream(hardFirst).filter(item -> !board.pinned(item)).forEach(this::stay);
    }
    Arrays.stream(hardFirst)
        .filter(item -> board.owner(item) == Board.NOBODY)
        .forEach(item -> board.give(item, board.cheapest(item)));
  }

  /** {@return the items, fewest candidates first, then the longest} */
  int[] hardFirst() {
    return hardFirst.clone();
  }

  private void stay(int item) {
    int now = board.current(item);
    if (now != Board.NOBODY && board.may(item, now) && board.hasRoom(now, board.minutes(item))) {
      board.give(item, now);
    }
  }
}
