package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;

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

  static final ImmutableList<EntryColumn> ALL = ImmutableList.copyOf(values());

  private final String heading;
  private final Written written;

  EntryColumn(String heading, Written written) {
    this.heading = heading;
    this.written = written;
  }

  String heading() {
    return heading;
  }

  /** {@return the cell, such as no spreadsheet runs} */
  String cell(CalendarEntry entry) {
    return Cells.escape(written.in(entry));
  }

  SheetColumn place() {
    return SheetColumn.of(index(), heading);
  }

  /** {@return its place in a row, from 0} */
  int index() {
    return ALL.indexOf(this);
  }

  /** What stands in a column. */
  @Immutable
  @FunctionalInterface
  interface Written {
    /** {@return the cell of that entry, not yet escaped} */
    String in(CalendarEntry entry);
  }
}
