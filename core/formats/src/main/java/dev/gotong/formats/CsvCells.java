package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Takes CSV apart, one row after the other, holding no more than that row.
 *
 * <p>Own code, since commons-csv, with which we write, reads a cell of any size into memory and cannot say in which
 * column a file is broken; a test holds both to the same answers. Forgiving where sheets are: blanks around a quoted
 * cell, text after the closing quote, quotes inside an unquoted cell, any line end.
 */
final class CsvCells {
  private static final int MOST_COLUMNS = 1_000;
  private static final int MARK = 0xFEFF;
  private static final int NONE = -2;
  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final CalendarOptions limits;
  private final char[] buffer = new char[8192];
  private final StringBuilder cell = new StringBuilder();
  private List<String> headings = ImmutableList.of();
  private int filled;
  private int next;
  private int pushedBack = NONE;
  private long characters;
  private int row;
  private int column;
  private int cellBytes;

  CsvCells(Reader in, char separator, CalendarOptions limits) {
    this.in = in;
    this.separator = separator;
    this.limits = limits;
  }

  /** {@return the number of the row read last, the first is 1} */
  int row() {
    return row;
  }

  /** Tells what the columns are called, for what is said from now on. */
  void name(List<String> cells) {
    headings = cells;
  }

  /** {@return the cells of the next row; empty after the last} */
  Optional<List<String>> readRow() throws IOException {
    int c = read();
    if (c == END) {
      return Optional.empty();
    }
    row++;
    column = 0;
    if (row == 1 && c == MARK) {
      c = read();
    }
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    while (true) {
      c = readCell(c);
      addTo(cells);
      if (c != separator) {
        break;
      }
      column++;
      c = read();
    }
    if (c == '\r') {
      int after = read();
      pushedBack = after == '\n' ? NONE : after;
    }
    return Optional.of(cells.build());
  }

  /** Adds the cell just read; far to the right, where sheets end in thousands of blank cells, only what is not blank. */
  private void addTo(ImmutableList.Builder<String> cells) {
    if (column < MOST_COLUMNS) {
      cells.add(cell.toString());
    } else if (!Cells.isBlank(cell.toString())) {
      throw broken(
          "too-many-cells",
          "the row has more than {most} cells; delete the columns that are not part of the calendar",
          MOST_COLUMNS);
    }
  }

  /** Reads a cell whose first character is {@code first}; returns what ended it. */
  private int readCell(int first) throws IOException {
    cell.setLength(0);
    cellBytes = 0;
    int c = first;
    while (c == ' ' || (c == '\t' && separator != '\t')) {
      append(c, false);
      c = read();
    }
    if (c == '"') {
      cell.setLength(0);
      c = readQuoted();
    }
    while (!endsCell(c)) {
      append(c, false);
      c = read();
    }
    return c;
  }

  private int readQuoted() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        throw broken(
            "quote-open",
            "the quotation mark that opens the cell is never closed; close it, or take it away",
            0);
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return c;
        }
      }
      append(c, true);
    }
  }

  private boolean endsCell(int c) {
    return c == END || c == '\n' || c == '\r' || c == separator;
  }

  private void append(int c, boolean quoted) {
    if (c == StrictText.BROKEN) {
      throw broken(
          "encoding",
          "the cell holds bytes that are not text in UTF-8, nor in whatever encoding was asked for; "
              + "export the sheet as CSV in UTF-8 (Excel: \"CSV UTF-8\"), or say how it is encoded",
          0);
    }
    if (c == 0) {
      throw broken(
          "encoding",
          "the cell holds a NUL, which no text does; export the sheet as CSV in UTF-8, "
              + "not in UTF-16 without a mark, and not as a workbook",
          0);
    }
    cellBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3;
    if (cellBytes > limits.maxCellBytes()) {
      throw broken(
          "cell-too-large",
          "the cell is longer than {most} bytes"
              + (quoted
                  ? "; is the quotation mark that opens it ever closed?"
                  : "; shorten it, or keep it in a file of its own"),
          limits.maxCellBytes());
    }
    cell.append((char) c);
  }

  private CalendarFileException broken(String code, String template, int most) {
    SheetColumn place =
        SheetColumn.of(column, column < headings.size() ? headings.get(column) : "");
    return CalendarFileException.of(
        code, "row {row}, {column}: " + template, "row", row, "column", place, "most", most);
  }

  private int read() throws IOException {
    if (pushedBack != NONE) {
      int c = pushedBack;
      pushedBack = NONE;
      return c;
    }
    if (next == filled) {
      filled = in.read(buffer, 0, buffer.length);
      next = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
      characters += filled;
      if (characters > limits.maxCharacters()) {
        throw CalendarFileException.of(
            "too-large",
            "row {row}: the file is longer than {most} characters; split it by month",
            "row",
            row,
            "most",
            limits.maxCharacters());
      }
    }
    return buffer[next++];
  }
}
