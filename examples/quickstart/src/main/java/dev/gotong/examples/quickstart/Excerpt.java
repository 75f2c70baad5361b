package dev.gotong.examples.quickstart;

import dev.gotong.base.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which some words are marked as found.
 *
 * @param pieces the parts of the text, in order
 */
record Excerpt(List<Piece> pieces) {

  Excerpt {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of the text.
   *
   * @param text the words
   * @param found whether they are marked
   */
  record Piece(String text, boolean found) {}

  /** {@return an excerpt with nothing in it} */
  static Excerpt none() {
    return new Excerpt(List.of());
  }

  /**
   * Marks places in a text.
   *
   * @param text the whole text
   * @param bounds pairs of start and end in UTF-16 units, the end not included, ascending and apart; none marks nothing
   */
  static Excerpt of(String text, int... bounds) {
    Require.that(bounds.length % 2 == 0, "bounds must come in pairs, but were %s", bounds.length);
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      add(pieces, text.substring(done, bounds[i]), false);
      add(pieces, text.substring(bounds[i], bounds[i + 1]), true);
      done = bounds[i + 1];
    }
    add(pieces, text.substring(done), false);
    return new Excerpt(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, found));
    }
  }
}
