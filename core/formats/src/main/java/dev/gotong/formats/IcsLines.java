package dev.gotong.formats;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Content lines of RFC 5545: escaped, folded, ended. */
final class IcsLines {
  private static final int MOST_BYTES = 75;
  private static final String END = "\r\n";

  private final Appendable out;

  IcsLines(Appendable out) {
    this.out = out;
  }

  /** Writes a value that needs no escaping, such as a date. */
  void plain(String name, String value) throws IOException {
    fold(name + ":" + value);
  }

  /** Writes a text (section 3.3.11). */
  void text(String name, String value) throws IOException {
    fold(name + ":" + escape(value));
  }

  /** Writes several texts as one value. */
  void texts(String name, List<String> values) throws IOException {
    fold(name + ":" + values.stream().map(IcsLines::escape).collect(Collectors.joining(",")));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append(c);
        default -> escaped.append(c < 0x20 || c == 0x7F ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  /** Writes a line in pieces of at most 75 bytes, the blank that begins each further piece among them (section 3.1). */
  private void fold(String line) throws IOException {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes + size > MOST_BYTES) {
        out.append(END).append(' ');
        bytes = 1;
      }
      int length = Character.charCount(c);
      out.append(line, i, i + length);
      bytes += size;
      i += length;
    }
    out.append(END);
  }
}
