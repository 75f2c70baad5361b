package dev.gotong.formats;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a content calendar as teams write them: CSV exported from a shared sheet, with whatever stands around the posts.
 *
 * <pre>
 *   CalendarSheet sheet = ContentCalendar.read(Path.of("calendar.csv"), CalendarOptions.defaults());
 *   sheet.rows();       // the posts
 *   sheet.findings();   // row 33, column B (Date): "31st Febuary" is not a date; write it like ...
 *   sheet.layout();     // row 3 holds the headings, columns "Mood board" and "Budget" are ignored
 * </pre>
 *
 * <p>The text is UTF-8, or UTF-16 with a mark, or as {@link CalendarOptions#charset} says. The separator (comma, semicolon, tab or bar) and the header are found by
 * trying, within the first 50 rows and 65,536 characters; the headings that are understood stand at {@link CalendarField}.
 * A row that is no post is passed over and listed: a banner, a group row ("Week 5"), a footnote, a repeated header. A
 * post with a fault is refused whole and named; nothing of it is among the rows. A formula that was not worked out is
 * taken as text, with a warning, and never run.
 *
 * <p>Rows are numbered as a spreadsheet shows them. The file is read once from its start to its end, and no more of it
 * is held than the posts; the bounds of {@link CalendarOptions} hold while it is read, so that no file can exhaust the
 * memory. {@link HostileCalendar} holds files to try that with.
 */
public final class ContentCalendar {
  private static final int START = 65_536;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private ContentCalendar() {}

  /**
   * {@return the calendar in that file}
   *
   * @throws CalendarFileException if the file cannot be read as a calendar, with the row and column where there is one
   */
  public static CalendarSheet read(Path file, CalendarOptions options) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, options);
    } catch (IOException e) {
      throw unavailable(file.toString(), e);
    }
  }

  /**
   * {@return the calendar in that stream, which is read to its end and not closed}
   *
   * @throws CalendarFileException if it cannot be read as a calendar, with the row and column where there is one
   */
  public static CalendarSheet read(InputStream in, CalendarOptions options) {
    try {
      BufferedInputStream bytes = new BufferedInputStream(in);
      FileKind.requireText(bytes);
      return read(new StrictText(bytes, options.charset()), options);
    } catch (IOException e) {
      throw unavailable("the stream", e);
    }
  }

  /**
   * {@return the calendar in that text, which is read to its end and not closed}
   *
   * @throws CalendarFileException if it cannot be read as a calendar, with the row and column where there is one
   */
  public static CalendarSheet read(Reader in, CalendarOptions options) {
    try {
      PushbackReader text = new PushbackReader(in, START);
      char[] start = new char[START];
      int length = fill(text, start);
      String first = new String(start, 0, length);
      if (length < START && first.isBlank()) {
        throw FileKind.empty();
      }
      HeaderSearch found = HeaderSearch.in(first, length < START, options);
      text.unread(start, 0, length);
      return read(new CsvCells(text, found.separator(), options), found, options);
    } catch (IOException e) {
      throw unavailable("the text", e);
    }
  }

  private static int fill(Reader in, char[] start) throws IOException {
    int length = 0;
    while (length < start.length) {
      int read = in.read(start, length, start.length - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length;
  }

  private static CalendarSheet read(CsvCells cells, HeaderSearch found, CalendarOptions options)
      throws IOException {
    SheetHeader header = found.header();
    RowFindings findings = new RowFindings(header);
    RowReader reader =
        new RowReader(header, found.separator(), new NetworkNames(options.networks()), findings);
    NoteRows noteRows = new NoteRows(header);
    List<SheetNote> notes = new ArrayList<>();
    List<RowDraft> drafts = new ArrayList<>();
    Set<Integer> bannerYears = ImmutableSet.of();
    int counted = 0;
    cells.name(header.cells());
    for (Optional<List<String>> next = cells.readRow(); next.isPresent(); next = cells.readRow()) {
      List<String> row = next.get();
      if (row.stream().allMatch(Cells::isBlank) || cells.row() == found.row()) {
        continue;
      }
      if (cells.row() < found.row()) {
        bannerYears = ImmutableSet.<Integer>builder()
            .addAll(bannerYears)
            .addAll(years(row))
            .build();
        notes.add(note(cells.row(), row));
        continue;
      }
      counted++;
      if (counted > options.maxRows()) {
        throw CalendarFileException.of(
            "too-many-rows",
            "row {row}: the calendar has more than {most} rows; split it by month",
            "row",
            cells.row(),
            "most",
            options.maxRows());
      }
      if (noteRows.isNote(row)) {
        notes.add(note(cells.row(), row));
      } else {
        reader.read(cells.row(), row).ifPresent(drafts::add);
      }
    }
    Optional<Integer> bannerYear =
        bannerYears.size() == 1 ? bannerYears.stream().findFirst() : Optional.empty();
    DateSettler settler = new DateSettler(drafts, options, bannerYear, findings);
    List<CalendarRow> rows = settler.settle(drafts);
    CalendarLayout layout = CalendarLayout.builder()
        .separator(found.separator())
        .headerRow(found.row())
        .columns(header.columns())
        .ignored(header.ignored())
        .notes(notes)
        .order(settler.told())
        .build();
    return CalendarSheet.of(rows, findings.sorted(), layout);
  }

  private static SheetNote note(int row, List<String> cells) {
    return SheetNote.of(
        row, String.join(" ", cells.stream().filter(c -> !Cells.isBlank(c)).toList()));
  }

  private static List<Integer> years(List<String> cells) {
    return cells.stream()
        .flatMap(cell -> YEAR.matcher(cell).results())
        .map(year -> Integer.valueOf(year.group()))
        .toList();
  }

  private static CalendarFileException unavailable(String what, IOException e) {
    return new CalendarFileException(
        dev.gotong.base.Refusal.of(
            "calendar-file.unavailable",
            "{what} cannot be read: {why}",
            "what",
            what,
            "why",
            String.valueOf(e.getMessage())),
        e);
  }
}
