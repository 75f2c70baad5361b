package dev.gotong.formats;

import java.util.regex.Pattern;

/**
 * Text that was UTF-8, was opened as Windows-1252, and was saved again: "fÃ¼r", "â€“", "ðŸ".
 *
 * <p>Looks only for the traces of German letters, typographic marks and emoji, none of which is a word in any language;
 * "Ã" and "Â" before a guillemet are left alone, since Portuguese has them.
 */
final class Mojibake {
  private static final Pattern TRACE = Pattern.compile(
      "[\u00C3\u00C2][\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF\u0178\u0152\u0153\u20AC\u201E\u201C\u2013\u2026\u0160]"
          + "|\u00E2\u20AC[\\p{L}\\p{P}\\p{S}]"
          + "|\u00F0\u0178");

  private Mojibake() {}

  static boolean isIn(String cell) {
    return TRACE.matcher(cell).find();
  }
}
