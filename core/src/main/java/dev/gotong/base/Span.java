package dev.gotong.base;

/**
 * A place in a text, counted in code points of the original from 0, half-open.
 *
 * @param startInclusive the first code point
 * @param endExclusive one past the last code point, at least {@code startInclusive}
 */
public record Span(int startInclusive, int endExclusive) {

  /** Checks the order. */
  public Span {
    Require.that(
        0 <= startInclusive && startInclusive <= endExclusive,
        "span must run forward from 0, but was %d to %d",
        startInclusive,
        endExclusive);
  }

  /** {@return the part of {@code text} that the span covers} */
  public String in(String text) {
    return text.substring(
        text.offsetByCodePoints(0, startInclusive), text.offsetByCodePoints(0, endExclusive));
  }
}
