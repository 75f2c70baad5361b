package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the headings stand and what parts the cells, found by trying: the separator under which the start of the file
 * holds the row with the most known headings.
 *
 * @param separator what parts the cells
 * @param row the row of the headings, the first is 1
 * @param header what they say
 */
record HeaderSearch(char separator, int row, SheetHeader header) {
  private static final List<Character> SEPARATORS = ImmutableList.of(',', ';', '\t', '|');
  private static final int ROWS = 50;

  /**
   * {@return the header in {@code start}, the first characters of a file}
   *
   * @param whole whether {@code start} is the whole file
   * @throws CalendarFileException if there is none, or a column that every calendar needs is missing, or the file is
   *     broken before any header
   */
  static HeaderSearch in(String start, boolean whole, CalendarOptions options) throws IOException {
    List<HeaderSearch> found = new ArrayList<>();
    List<CalendarFileException> broken = new ArrayList<>();
    for (char separator : SEPARATORS) {
      try {
        collect(start, separator, options, found);
      } catch (CalendarFileException e) {
        // after a header, this is said again when the file is read in full, with the names of its
        // columns
        broken.add(e);
      }
    }
    HeaderSearch best = found.stream()
        .max(Comparator.comparingInt((HeaderSearch f) -> f.header.score()))
        .orElseThrow(() -> broken.stream()
            .filter(e -> whole || !cut(e))
            .findFirst()
            .orElseGet(HeaderSearch::none));
    List<CalendarField> missing = best.header.missing();
    if (!missing.isEmpty()) {
      throw CalendarFileException.of(
          "no-column",
          "row {row} holds the headings, but none for the {field}; name a column one of: {headings}",
          "row",
          best.row,
          "field",
          missing.get(0).label(),
          "headings",
          missing.get(0).headings());
    }
    return best;
  }

  /** Whether a file seems broken only because its start was looked at alone. */
  private static boolean cut(CalendarFileException e) {
    return e.refusal().code().equals("calendar-file.quote-open");
  }

  private static void collect(
      String start, char separator, CalendarOptions options, List<HeaderSearch> found)
      throws IOException {
    CsvCells cells = new CsvCells(new StringReader(start), separator, options);
    for (Optional<List<String>> row = cells.readRow();
        row.isPresent() && cells.row() <= ROWS;
        row = cells.readRow()) {
      SheetHeader header = SheetHeader.of(row.get());
      if (header.score() > 0) {
        found.add(new HeaderSearch(separator, cells.row(), header));
      }
    }
  }

  private static CalendarFileException none() {
    return CalendarFileException.of(
        "no-header",
        "none of the first {rows} rows holds the headings; name columns: {needed} "
            + "(or as much in German or Indonesian)",
        "rows",
        ROWS,
        "needed",
        CalendarField.REQUIRED.stream()
            .map(f -> f.headings().stream().limit(4).collect(Collectors.joining(" or ")))
            .toList());
  }
}
