package dev.gotong.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Writes rows of cells as one of the many programs does that call their files CSV. */
final class MessyFile {
  private enum Quotes {
    ALWAYS,
    NEEDED,
    LAZY,
    SPACED
  }

  private final Random random;
  private final char separator;
  private final String lineEnd;
  private final Quotes quotes;
  private final Charset charset;
  private final String mark;
  private final boolean cutsRows;
  private final boolean endsLastLine;

  MessyFile(Random random) {
    this.random = random;
    this.separator = Pick.of(random, ',', ';', '\t');
    this.lineEnd = Pick.of(random, "\n", "\r\n", "\r\n", "\r");
    this.quotes = Pick.of(random, Quotes.values());
    this.charset = Pick.of(
        random,
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        Charset.forName("windows-1252"));
    boolean marked = charset.name().startsWith("UTF-16")
        || (charset.equals(StandardCharsets.UTF_8) && random.nextBoolean());
    this.mark = marked ? "\uFEFF" : "";
    this.cutsRows = random.nextBoolean();
    this.endsLastLine = random.nextBoolean();
  }

  Charset charset() {
    return charset;
  }

  byte[] write(List<List<String>> rows) {
    StringBuilder text = new StringBuilder(mark);
    for (int i = 0; i < rows.size(); i++) {
      text.append(line(rows.get(i)));
      if (i < rows.size() - 1 || endsLastLine) {
        text.append(lineEnd);
      }
    }
    return text.toString().getBytes(charset);
  }

  /** {@return the file with a last row that begins with {@code cells} and whose last cell is never closed} */
  byte[] withOpenQuote(byte[] file, List<String> cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(file);
    String end = (endsLastLine ? "" : lineEnd) + line(cells) + separator + "\"never closed, ";
    out.writeBytes((end + lineEnd + "and on").getBytes(charset));
    return out.toByteArray();
  }

  private String line(List<String> cells) {
    int last = cells.size();
    while (cutsRows && last > 1 && cells.get(last - 1).isEmpty()) {
      last--;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < last; i++) {
      line.append(i == 0 ? "" : separator).append(cell(cells.get(i)));
    }
    return line.toString();
  }

  private String cell(String cell) {
    boolean needed = cell.indexOf(separator) >= 0
        || cell.contains("\n")
        || cell.contains("\r")
        || cell.startsWith("\"")
        || (cell.contains("\"") && quotes != Quotes.LAZY);
    if (!needed && quotes != Quotes.ALWAYS) {
      return quotes == Quotes.SPACED && Pick.onceIn(3, random) ? " " + cell + "  " : cell;
    }
    String quoted = '"' + cell.replace("\"", "\"\"") + '"';
    return quotes == Quotes.SPACED ? " " + quoted + " " : quoted;
  }
}
