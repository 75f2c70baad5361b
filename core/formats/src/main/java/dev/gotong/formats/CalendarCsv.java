package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes the calendar as CSV that people can open in a spreadsheet, and reads it back without loss.
 *
 * <pre>
 *   ID, Date, Time, Zone, UTC offset, Network, Channel, Campaign, Text, Lang, Author, Approver, Link, Image, Alt text, Status
 *   "KL-142","2025-10-26","02:30","Europe/Berlin","UTC+01:00","x","X Berlin","Herbst 25","Es ist halb drei.","de",...
 * </pre>
 *
 * <p>The layout is fixed. Date and time are ISO 8601 and those of the zone of the channel; the offset tells which of two
 * is meant where the clock goes back. The first character is a byte order mark, without which Excel takes UTF-8 for
 * another encoding; write it as UTF-8. Every cell is quoted, rows end with CR and LF. A cell that a spreadsheet would run
 * as a formula is led by an apostrophe, which reading takes away again.
 *
 * <p>{@link ContentCalendar} reads these files too, as it reads any sheet; it takes the posts without zone and channel,
 * and refuses the second row of a post that goes out on two channels, since both carry its id.
 */
public final class CalendarCsv {
  private static final char MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();
  private static final List<String> HEADINGS =
      EntryColumn.ALL.stream().map(EntryColumn::heading).collect(ImmutableList.toImmutableList());

  private CalendarCsv() {}

  /** {@return the headings, in their order} */
  public static List<String> headings() {
    return HEADINGS;
  }

  /**
   * Writes a file.
   *
   * @param entries the rows, written in this order
   * @param out takes the characters; is neither flushed nor closed
   * @throws UncheckedIOException if {@code out} fails; part of the file may have been written
   */
  public static void write(Iterable<CalendarEntry> entries, Appendable out) {
    try {
      out.append(MARK);
      FORMAT.printRecord(out, HEADINGS.toArray());
      for (CalendarEntry entry : entries) {
        FORMAT.printRecord(out, EntryColumn.ALL.stream().map(c -> c.cell(entry)).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return the entries of a file in this layout, in the order of its rows}
   *
   * <p>Stricter than {@link ContentCalendar}: the headings must be these, and a row with a fault refuses the file.
   *
   * @param in read to its end and not closed; a byte order mark is passed over
   * @throws CalendarFileException if the file is not in this layout, or is too large (see
   *     {@link CalendarOptions#defaults}), with the row and the column
   */
  public static List<CalendarEntry> read(Reader in) {
    CalendarOptions limits = CalendarOptions.defaults();
    CsvCells cells = new CsvCells(in, ',', limits);
    try {
      Optional<List<String>> headings = cells.readRow();
      if (!headings.equals(Optional.of(HEADINGS))) {
        throw CalendarFileException.of(
            "no-header", "row 1 does not hold these headings: {headings}", "headings", HEADINGS);
      }
      cells.name(HEADINGS);
      ImmutableList.Builder<CalendarEntry> entries = ImmutableList.builder();
      for (var row = cells.readRow(); row.isPresent(); row = cells.readRow()) {
        if (cells.row() > limits.maxRows() + 1) {
          throw CalendarFileException.of(
              "too-many-rows",
              "row {row}: the calendar has more than {most} rows; split it by month",
              "row",
              cells.row(),
              "most",
              limits.maxRows());
        }
        entries.add(EntryRow.of(cells.row(), row.get()).entry());
      }
      return entries.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
