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

  /**
   * {@return the excerpt with only so much around each mark, cut at blanks where there are any}
   *
   * <p>What was left out shows as "…". An excerpt without marks keeps its beginning.
   *
   * @param around the UTF-16 units to keep on either side of a mark
   */
  Excerpt shortened(int around) {
    List<Piece> shorter = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean first = i == 0;
      boolean last = i == pieces.size() - 1;
      shorter.add(
          piece.found()
              ? piece
              : new Piece(cut(piece.text(), around, first && !last, last), false));
    }
    return new Excerpt(shorter);
  }

  private static String cut(String text, int around, boolean onlyEnd, boolean onlyStart) {
    if (text.length() <= (onlyEnd || onlyStart ? around : 2 * around)) {
      return text;
    }
    String start = onlyEnd ? "" : text.substring(0, startLength(text, around));
    String end = onlyStart ? "" : text.substring(endIndex(text, around));
    return start + "…" + end;
  }

  private static int startLength(String text, int around) {
    int blank = text.lastIndexOf(' ', around);
    int length = blank > around / 2 ? blank + 1 : around;
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }

  private static int endIndex(String text, int around) {
    int from = text.length() - around;
    int blank = text.indexOf(' ', from);
    int index = blank >= 0 && blank < from + around / 2 ? blank : from;
    return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
  }

  private static void add(List<Piece> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, found));
    }
  }
}
