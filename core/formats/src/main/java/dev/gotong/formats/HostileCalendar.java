package dev.gotong.formats;

import com.google.errorprone.annotations.Immutable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Files that no content calendar should be, made up on demand: what a host can hold its own upload page to.
 *
 * <pre>
 *   for (HostileCalendar hostile : HostileCalendar.values()) {
 *     hostile.code();   // calendar-file.quote-open: what ContentCalendar.read throws; empty if the file can be read
 *     hostile.place();  // row 3, column C: what the message names
 *   }
 * </pre>
 *
 * <p>All but {@link #MOST_ROWS}, {@link #TOO_MANY_ROWS} and {@link #HUGE_CELL} are smaller than 100 KB; these are smaller
 * than 5 MB.
 */
public enum HostileCalendar {
  /** No bytes at all. */
  EMPTY("empty", "", () -> text("")),
  /** Blank lines. */
  ONLY_BLANKS("empty", "", () -> text("\uFEFF\n \n\t\n")),
  /** A shopping list. */
  NO_HEADER("no-header", "", () -> text("Milk,2\nCoffee,5\n")),
  /** A header without a column for the texts. */
  NO_TEXT_COLUMN("no-column", "row 1", () -> text("Date,Channel,Mood\n2025-10-06,X,warm\n")),
  /** A header and nothing below it: read, without posts. */
  ONLY_HEADER("", "", () -> text(HostileText.HEADER)),
  /** A workbook under the name of a CSV file. */
  WORKBOOK("no-text", "", () -> HostileText.bytes("504b030414000600080000002100")),
  /** A workbook of the kind before 2007. */
  OLD_WORKBOOK("no-text", "", () -> HostileText.bytes("d0cf11e0a1b11ae10000")),
  /** German letters in Windows-1252, which are no UTF-8. */
  NOT_UTF8(
      "encoding",
      "row 3, column C (Text)",
      () -> (HostileText.HEADER + HostileText.GOOD + "2025-10-07,X,Grüße\n")
          .getBytes(Charset.forName("windows-1252"))),
  /** UTF-16 that does not say so. */
  UTF16_WITHOUT_MARK(
      "encoding", "row 1, column A", () -> HostileText.HEADER.getBytes(StandardCharsets.UTF_16LE)),
  /** UTF-8 that was once opened as Windows-1252: read, each such row refused. */
  GARBLED(
      "",
      "row 3, column C (Text)",
      () -> text(
          HostileText.HEADER + HostileText.GOOD + "2025-10-07,X,Gr\u00C3\u00BC\u00C3\u0178e\n")),
  /** A NUL within a cell. */
  NUL(
      "encoding",
      "row 2, column C (Text)",
      () -> text(HostileText.HEADER + "2025-10-06,X,Hel\0lo\n")),
  /** Half of a character, as UTF-8 must not hold it. */
  HALF_CHARACTER(
      "encoding",
      "row 2, column B (Channel)",
      () -> HostileText.joined(HostileText.HEADER + "2025-10-06,", "eda080", ",Hello\n")),
  /** A quotation mark that is never closed. */
  OPEN_QUOTE(
      "quote-open",
      "row 3, column C (Text)",
      () ->
          text(HostileText.HEADER + HostileText.GOOD + "2025-10-07,X,\"Hello\n2025-10-08,X,Bye\n")),
  /** The same at the head of a long file. */
  OPEN_QUOTE_ABOVE_MUCH(
      "cell-too-large",
      "row 2, column C (Text)",
      () -> text(HostileText.HEADER + "2025-10-07,X,\"Hello\n" + HostileText.GOOD.repeat(2_000))),
  /** A cell of one megabyte. */
  HUGE_CELL(
      "cell-too-large",
      "row 2, column C (Text)",
      () -> text(HostileText.HEADER + "2025-10-06,X," + "a".repeat(1 << 20) + "\n")),
  /** Ten thousand columns, all of which say something. */
  TOO_MANY_COLUMNS(
      "too-many-cells",
      "row 1, column ALM",
      () -> text(HostileText.HEADER.strip() + ",more".repeat(9_997) + "\n" + HostileText.GOOD)),
  /** Ten thousand columns, nearly all of which are blank: read. */
  MANY_BLANK_COLUMNS(
      "", "", () -> text(HostileText.HEADER.strip() + ",".repeat(9_997) + "\n" + HostileText.GOOD)),
  /** Formulas instead of texts: read as text, with a warning for each that begins with "=". */
  FORMULAS("", "row 2, column C (Text)", () -> text(HostileText.HEADER + HostileText.FORMULAS)),
  /** As many posts as are read: 50,000. */
  MOST_ROWS("", "", () -> text(HostileText.HEADER + HostileText.GOOD.repeat(50_000))),
  /** One more. */
  TOO_MANY_ROWS(
      "too-many-rows",
      "row 50002",
      () -> text(HostileText.HEADER + HostileText.GOOD.repeat(50_001)));

  private final String code;
  private final String place;
  private final Content bytes;

  HostileCalendar(String code, String place, Content bytes) {
    this.code = code;
    this.place = place;
    this.bytes = bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Makes a file when it is asked for. */
  @Immutable
  @FunctionalInterface
  private interface Content {
    byte[] made();
  }

  /** {@return the file} */
  public InputStream open() {
    return new ByteArrayInputStream(bytes.made());
  }

  /** {@return the code of the {@link CalendarFileException} that it ends in; empty if it can be read} */
  public Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of("calendar-file." + code);
  }

  /** {@return the place that the message names, such as {@code row 3, column C (Text)}; empty if there is none} */
  public Optional<String> place() {
    return Optional.of(place).filter(p -> !p.isEmpty());
  }
}
