package dev.gotong.formats;

import static dev.gotong.formats.EntryColumn.ALT_TEXT;
import static dev.gotong.formats.EntryColumn.APPROVER;
import static dev.gotong.formats.EntryColumn.AUTHOR;
import static dev.gotong.formats.EntryColumn.CAMPAIGN;
import static dev.gotong.formats.EntryColumn.CHANNEL;
import static dev.gotong.formats.EntryColumn.DATE;
import static dev.gotong.formats.EntryColumn.ID;
import static dev.gotong.formats.EntryColumn.IMAGE;
import static dev.gotong.formats.EntryColumn.LANGUAGE;
import static dev.gotong.formats.EntryColumn.LINK;
import static dev.gotong.formats.EntryColumn.NETWORK;
import static dev.gotong.formats.EntryColumn.OFFSET;
import static dev.gotong.formats.EntryColumn.STATUS;
import static dev.gotong.formats.EntryColumn.TEXT;
import static dev.gotong.formats.EntryColumn.TIME;
import static dev.gotong.formats.EntryColumn.ZONE;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@link CalendarCsv}.
 *
 * @param row its number
 * @param cells as many as there are columns
 */
record EntryRow(int row, List<String> cells) {

  static EntryRow of(int row, List<String> cells) {
    int columns = EntryColumn.ALL.size();
    if (cells.size() != columns) {
      throw CalendarFileException.of(
          "row-unreadable",
          "row {row}: there must be {columns} cells, but there are {count}",
          "row",
          row,
          "columns",
          columns,
          "count",
          cells.size());
    }
    return new EntryRow(row, cells);
  }

  /** {@return what it says; throws if it says something that no entry can be} */
  CalendarEntry entry() {
    try {
      ZoneId zone = ZoneId.of(text(ZONE));
      return CalendarEntry.builder()
          .id(text(ID))
          .at(EntryTime.read(text(DATE), text(TIME), zone, text(OFFSET)))
          .zone(zone)
          .network(text(NETWORK))
          .channel(text(CHANNEL))
          .campaign(find(CAMPAIGN))
          .text(text(TEXT))
          .language(find(LANGUAGE))
          .author(find(AUTHOR))
          .approver(find(APPROVER))
          .link(find(LINK))
          .image(find(IMAGE))
          .altText(find(ALT_TEXT))
          .status(text(STATUS))
          .build();
    } catch (DateTimeException e) {
      throw unreadable("there is no time " + Shown.text(text(DATE) + " " + text(TIME)) + " at "
          + Shown.text(text(OFFSET)) + " in the zone " + Shown.text(text(ZONE)));
    } catch (IllegalArgumentException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> find(EntryColumn column) {
    return Optional.of(Cells.unescape(cells.get(column.index()))).filter(c -> !c.isEmpty());
  }

  private String text(EntryColumn column) {
    return find(column)
        .orElseThrow(() -> CalendarFileException.of(
            "row-unreadable",
            "row {row}, {column}: the cell is blank",
            "row",
            row,
            "column",
            column.place()));
  }

  private CalendarFileException unreadable(String why) {
    return CalendarFileException.of("row-unreadable", "row {row}: {why}", "row", row, "why", why);
  }
}
