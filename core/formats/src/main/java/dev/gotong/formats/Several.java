package dev.gotong.formats;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a cell apart that names several things: "IG, FB", "Sari + Mira", "X und Mastodon". */
final class Several {
  private static final Splitter SPLITTER = Splitter.on(
          Pattern.compile("[,;/&+|\\n]|(?i:(?<=\\s)(?:and|und|dan)(?=\\s))"))
      .trimResults()
      .omitEmptyStrings();

  private Several() {}

  static List<String> split(String cell) {
    return SPLITTER
        .splitToStream(cell)
        .map(Cells::tidy)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
