package dev.gotong.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The parts of which hostile files are made. */
final class HostileText {
  static final String HEADER = "Date,Channel,Text\n";
  static final String GOOD = "2025-10-06,X,Good morning\n";
  static final String FORMULAS = """
      2025-10-06,X,"=HYPERLINK(""http://evil.example"",""click"")"
      2025-10-07,X,+1+1
      2025-10-08,X,-2+3
      2025-10-09,X,@SUM(A1:A9)
      """;

  private HostileText() {}

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** {@return {@code before}, bytes that are no text, {@code after}} */
  static byte[] joined(String before, String hex, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes(hex));
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
