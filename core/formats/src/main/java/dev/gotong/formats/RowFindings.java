package dev.gotong.formats;

import dev.gotong.base.Finding;
import dev.gotong.base.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is noticed about rows, each with the column and the cell. */
final class RowFindings {
  /** Keeps a hostile file from filling the memory with complaints. */
  private static final int MOST = 100_000;

  private final SheetHeader header;
  private final List<RowFinding> all = new ArrayList<>();

  RowFindings(SheetHeader header) {
    this.header = header;
  }

  /** Refuses a row for a cell. */
  void refuse(int row, CalendarField field, String code, String template, Object... facts) {
    add(row, field, Finding.of(Severity.ERROR, "calendar-file." + code, template, facts));
  }

  /** Asks somebody to look at a cell. */
  void warn(int row, CalendarField field, String code, String template, Object... facts) {
    add(row, field, Finding.of(Severity.WARNING, "calendar-file." + code, template, facts));
  }

  /** Refuses a row for a cell that stands outside of the columns. */
  void refuseShifted(int row, int column, String value, char separator) {
    add(RowFinding.of(
        row,
        Optional.of(SheetColumn.of(column, "")),
        Finding.of(
            Severity.ERROR,
            "calendar-file.cells-shifted",
            "\"{value}\" stands to the right of the last heading; "
                + "put a text that holds {separator} in quotation marks, or give the column a heading",
            "value",
            Shown.text(value),
            "separator",
            separator == '\t' ? "a tab" : "\"" + separator + "\"")));
  }

  private void add(int row, CalendarField field, Finding finding) {
    add(RowFinding.of(row, Optional.ofNullable(header.columns().get(field)), finding));
  }

  private void add(RowFinding finding) {
    if (all.size() == MOST) {
      throw CalendarFileException.of(
          "too-many-findings",
          "row {row}: more than {most} things are wrong with this calendar up to here; the first is {first}",
          "row",
          finding.row(),
          "most",
          MOST,
          "first",
          all.get(0).message());
    }
    all.add(finding);
  }

  /** {@return how many refusals and warnings there are so far} */
  int size() {
    return all.size();
  }

  /** {@return whether a finding from number {@code first} on refuses its row} */
  boolean refusesSince(int first) {
    return all.subList(first, all.size()).stream().anyMatch(RowFinding::refuses);
  }

  /** {@return all of them, by row and column} */
  List<RowFinding> sorted() {
    return all.stream()
        .sorted(Comparator.comparingInt(RowFinding::row)
            .thenComparingInt(f -> f.column().map(SheetColumn::index).orElse(-1)))
        .toList();
  }
}
