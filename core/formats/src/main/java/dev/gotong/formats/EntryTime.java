package dev.gotong.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The instant of an entry, as a date, a time, a zone and the offset that tells apart an hour that comes twice. */
final class EntryTime {
  private static final String UTC = "UTC";

  private EntryTime() {}

  /** {@return such as {@code UTC+01:00}, which no spreadsheet takes for a sum} */
  static String writeOffset(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? UTC : UTC + offset.getId();
  }

  /**
   * {@return the instant}
   *
   * @throws DateTimeException if one of the texts cannot be read, or there is no such time in that zone at that offset
   */
  static Instant read(String date, String time, ZoneId zone, String offset) {
    if (!offset.startsWith(UTC)) {
      throw new DateTimeException("an offset is written like UTC+01:00");
    }
    ZoneOffset read =
        offset.equals(UTC) ? ZoneOffset.UTC : ZoneOffset.of(offset.substring(UTC.length()));
    return ZonedDateTime.ofStrict(LocalDate.parse(date).atTime(LocalTime.parse(time)), read, zone)
        .toInstant();
  }
}
