package dev.gotong.approval;

import java.util.List;

/**
 * A part of the small world that is explored to its end.
 *
 * @param name what it is called
 * @param world the world
 * @param sends whether posts go out in it; else it is enough if they are approved
 * @param moves what may be tried, everywhere
 */
record Slice(String name, World world, boolean sends, List<Move> moves) {

  static Slice of(String name, World world, Moves moves) {
    return new Slice(name, world, moves.bounds().claims() > 0, moves.list());
  }

  /** Whether nothing need follow. */
  boolean isEnd(Node node) {
    return node.isPublished()
        || node.review() instanceof ApprovalState.Closed
        || (!sends && node.review() instanceof ApprovalState.Approved);
  }
}
