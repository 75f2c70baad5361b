package dev.gotong.formats;

import java.util.function.Function;

/** The columns of {@link CalendarCsv} in their order, and what stands in each. */
enum EntryColumn {
  ID("ID", CalendarEntry::id),
  DATE("Date", e -> e.at().atZone(e.zone()).toLocalDate().toString()),
  TIME("Time", e -> e.at().atZone(e.zone()).toLocalTime().toString()),
  ZONE("Zone", e -> e.zone().getId()),
  OFFSET("UTC offset", e -> EntryTime.writeOffset(e.at().atZone(e.zone()).getOffset())),
  NETWORK("Network", CalendarEntry::network),
  CHANNEL("Channel", CalendarEntry::channel),
  CAMPAIGN("Campaign", e -> e.campaign().orElse("")),
  TEXT("Text", CalendarEntry::text),
  LANGUAGE("Lang", e -> e.language().orElse("")),
  AUTHOR("Author", e -> e.author().orElse("")),
  APPROVER("Approver", e -> e.approver().orElse("")),
  LINK("Link", e -> e.link().orElse("")),
  IMAGE("Image", e -> e.image().orElse("")),
  ALT_TEXT("Alt text", e -> e.altText().orElse("")),
  STATUS("Status", CalendarEntry::status);

  private final String heading;
  private final Function<CalendarEntry, String> written;

  EntryColumn(String heading, Function<CalendarEntry, String> written) {
    this.heading = heading;
    this.written = written;
  }

  String heading() {
    return heading;
  }

  /** {@return the cell, such as no spreadsheet runs} */
  String cell(CalendarEntry entry) {
    return Cells.escape(written.apply(entry));
  }

  SheetColumn place() {
    return SheetColumn.of(ordinal(), heading);
  }
}
