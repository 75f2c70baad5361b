package dev.gotong.formats;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/** What a cell says, apart from how a spreadsheet must write it. */
final class Cells {
  /**
   * What makes a spreadsheet take a cell for a formula, after the apostrophes that keep it from doing so; in East Asia it
   * does so for the wide forms of these characters too. Also a dash alone, which we take for "nothing".
   */
  private static final Pattern DANGEROUS = Pattern.compile(
      "'*(?:[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*|[\u2013\u2014])", Pattern.DOTALL);

  private static final CharMatcher EDGES =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u00A0\u200B\uFEFF"));
  private static final CharMatcher DASH = CharMatcher.anyOf("-\u2013\u2014");

  private Cells() {}

  /** {@return {@code text} without blanks at its ends, its line breaks as {@code \n}} */
  static String tidy(String text) {
    return EDGES.trimFrom(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** {@return whether a person would call the cell empty: blank, or a single dash} */
  static boolean isBlank(String cell) {
    String tidy = EDGES.trimFrom(cell);
    return tidy.isEmpty() || (tidy.length() == 1 && DASH.matches(tidy.charAt(0)));
  }

  /** {@return the cell that says {@code text} and that no spreadsheet runs: led by an apostrophe where need be} */
  static String escape(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** {@return what the cell says: without the blanks around it and the apostrophe of {@link #escape}} */
  static String unescape(String cell) {
    String tidy = tidy(cell);
    return tidy.startsWith("'") && DANGEROUS.matcher(tidy).matches() ? tidy.substring(1) : tidy;
  }

  /** {@return whether the sheet has exported a formula instead of its value} */
  static boolean isFormula(String cell) {
    return EDGES.trimFrom(cell).startsWith("=") && EDGES.trimFrom(cell).length() > 1;
  }
}
