package dev.gotong.formats;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;

/** Knows by their first bytes the files that people hand in instead of CSV. */
final class FileKind {
  private static final int LONGEST = 4;
  private static final Map<String, String> KINDS = ImmutableMap.of(
      "504b0304", "an Excel file or another workbook (or a zip); open it, save it as CSV in UTF-8",
      "d0cf11e0", "an old Excel file; open it, save it as CSV in UTF-8",
      "25504446", "a PDF; export the sheet as CSV in UTF-8",
      "1f8b", "a compressed file; unpack it");

  private FileKind() {}

  /**
   * Refuses a stream that is known to be no text, having read none of it otherwise.
   *
   * @param in one that supports marks
   */
  static void requireText(InputStream in) throws IOException {
    in.mark(LONGEST);
    String start = HexFormat.of().formatHex(in.readNBytes(LONGEST));
    in.reset();
    if (start.isEmpty()) {
      throw empty();
    }
    KINDS.forEach((bytes, kind) -> {
      if (start.startsWith(bytes)) {
        throw CalendarFileException.of("no-text", "this is {kind}, and hand in that", "kind", kind);
      }
    });
  }

  /** {@return what is said of a file that holds nothing} */
  static CalendarFileException empty() {
    return CalendarFileException.of(
        "empty", "the file is empty; export the sheet again, with its headings and posts");
  }
}
