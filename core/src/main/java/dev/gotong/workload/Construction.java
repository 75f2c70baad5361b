package dev.gotong.workload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Fills an empty board: pinned items first, then the others in one of three ways, each to whom it weighs least. */
final class Construction {
  private final Board board;
  private final int[] hardFirst;
  private final int[] shortFirst;

  Construction(Board board) {
    this.board = board;
    int[] candidates = new int[board.items];
    for (int i = 0; i < board.items; i++) {
      int item = i;
      candidates[i] = (int)
          IntStream.range(0, board.workers).filter(w -> board.may(item, w)).count();
    }
    hardFirst = sorted(Comparator.comparingInt((Integer i) -> candidates[i])
        .thenComparingInt(i -> -board.minutes(i)));
    shortFirst = sorted(Comparator.comparingInt(board::minutes));
  }

  private int[] sorted(Comparator<Integer> order) {
    return IntStream.range(0, board.items)
        .boxed()
        .sorted(order) // stable: of equals, the smaller id is first
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Leaves items where they are now if it can, and puts the others where they fit, hard ones first. */
  void keep() {
    pinned();
    Arrays.stream(hardFirst).filter(item -> !board.pinned(item)).forEach(this::stay);
    place(hardFirst);
  }

  /** Puts every item where it fits, hard ones first. */
  void hardFirst() {
    pinned();
    place(hardFirst);
  }

  /** Puts every item where it fits, short ones first: where there is too much to do, more of them find an owner. */
  void shortFirst() {
    pinned();
    place(shortFirst);
  }

  private void pinned() {
    board.clear();
    // short ones first: then all pinned items of a person fit, or as many as can
    Arrays.stream(shortFirst).filter(board::pinned).forEach(this::stay);
  }

  private void place(int[] order) {
    Arrays.stream(order)
        .filter(item -> board.owner(item) == Board.NOBODY)
        .forEach(item -> board.give(item, board.cheapest(item)));
  }

  /** {@return the items, fewest candidates first, then the longest} */
  int[] order() {
    return hardFirst.clone();
  }

  private void stay(int item) {
    int now = board.current(item);
    if (now != Board.NOBODY && board.may(item, now) && board.hasRoom(now, board.minutes(item))) {
      board.give(item, now);
    }
  }
}
