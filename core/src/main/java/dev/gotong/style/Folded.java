package dev.gotong.style;

import dev.gotong.base.Span;
import dev.gotong.network.Graphemes;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A text in composed form, letter by letter, with and without its case, and the way back to the original. */
final class Folded {
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;
  private static final Pattern AROUND_JOINERS =
      Pattern.compile("(?<=[\\u200C\\u200D])|(?=[\\u200C\\u200D])");

  private int[] exact = new int[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] clusters = new boolean[16];
  private boolean[] boundaries = new boolean[0];
  private int size;

  private Folded() {}

  /** Composes cluster by cluster: NFC keeps to their bounds, and to those of joiners within. */
  static Folded of(String text) {
    Folded result = new Folded();
    int position = 0;
    for (String cluster : Graphemes.of(text)) {
      boolean first = true;
      for (String piece : AROUND_JOINERS.splitAsStream(cluster).toList()) {
        result.append(piece, position, first);
        position += piece.codePointCount(0, piece.length());
        first = false;
      }
    }
    result.findBoundaries();
    return result;
  }

  private void append(String piece, int position, boolean cluster) {
    String nfc = Normalizer.normalize(piece, Normalizer.Form.NFC);
    boolean same = nfc.equals(piece);
    int end = position + piece.codePointCount(0, piece.length());
    int index = 0;
    for (int c : nfc.codePoints().toArray()) {
      int start = same ? position + index : position;
      append(c, start, same ? start + 1 : end, cluster && index == 0);
      index++;
    }
  }

  private void append(int c, int start, int end, boolean cluster) {
    if (size == exact.length) {
      exact = Arrays.copyOf(exact, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      clusters = Arrays.copyOf(clusters, size * 2);
    }
    exact[size] = c;
    starts[size] = start;
    ends[size] = end;
    clusters[size] = cluster;
    size++;
  }

  int size() {
    return size;
  }

  /** The letter at an index, with its case or without. */
  int at(int index, boolean ignoreCase) {
    return ignoreCase ? fold(exact[index]) : exact[index];
  }

  /** The place in the original of the letters from one index to another; at least one letter. */
  Span span(int startInclusive, int endExclusive) {
    return new Span(starts[startInclusive], ends[endExclusive - 1]);
  }

  /** The place in the original at which an index begins. */
  int original(int index) {
    return starts[index];
  }

  /** The whole text, composed. */
  String text() {
    return text(0, size);
  }

  String text(int startInclusive, int endExclusive) {
    return new String(exact, startInclusive, endExclusive - startInclusive);
  }

  /**
   * Whether a word may begin or end before an index. Invisible characters between letters part no word, and those after
   * a word hide none (UAX 29, rule WB4).
   */
  boolean isBoundary(int index) {
    return boundaries[index];
  }

  /** Finds the boundaries in two passes, so that no run of invisible characters takes long. */
  private void findBoundaries() {
    boundaries = new boolean[size + 1];
    int[] visibleFrom = new int[size + 1];
    visibleFrom[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      visibleFrom[i] = isFormat(i) ? visibleFrom[i + 1] : i;
    }
    int before = -1;
    for (int i = 0; i <= size; i++) {
      before = i > 0 && !isFormat(i - 1) ? i - 1 : before;
      boolean edge = i == 0 || i == size;
      boundaries[i] = edge || (!joined(before, visibleFrom[i]) && (clusters[i] || endsWord(i)));
    }
  }

  private boolean joined(int before, int after) {
    return isWord(before) && isWord(after) && isSpaced(exact[before]) && isSpaced(exact[after]);
  }

  private boolean endsWord(int index) {
    return isFormat(index) && isWord(index - 1);
  }

  private boolean isFormat(int index) {
    return 0 <= index && index < size && Character.getType(exact[index]) == Character.FORMAT;
  }

  boolean isApostrophe(int index) {
    return 0 <= index && index < size && (exact[index] == '\'' || exact[index] == '\u2019');
  }

  private boolean isWord(int index) {
    return isWordCharacter(index)
        || (isApostrophe(index) && isSpacedLetter(index - 1) && isSpacedLetter(index + 1));
  }

  /** Whether an apostrophe beside it joins it to what is on the other side. */
  private boolean isSpacedLetter(int index) {
    return isWordCharacter(index) && isSpaced(exact[index]);
  }

  private boolean isWordCharacter(int index) {
    if (index < 0 || index >= size) {
      return false;
    }
    int c = exact[index];
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isSpaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }

  /** Simple case folding of Unicode (CaseFolding.txt, C and S): the same in every locale, one letter for one. */
  static int fold(int c) {
    return c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I
        ? c
        : Character.toLowerCase(Character.toUpperCase(c));
  }
}
