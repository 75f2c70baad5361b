package dev.gotong.formats;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the calendar as iCalendar (RFC 5545), for the calendars that people have open all day.
 *
 * <pre>
 *   BEGIN:VEVENT
 *   UID:KL-101/mastodon/Mastodon Berlin@kopilinde.example
 *   DTSTAMP:20251002T120000Z
 *   DTSTART:20251006T070000Z
 *   DURATION:PT15M
 *   SUMMARY:Mastodon Berlin: Guten Morgen\, Moabit!
 *   ...
 * </pre>
 *
 * <p>One event for each entry: it starts when the post goes out, in UTC, and lasts fifteen minutes, so that it can be
 * seen; it does not make anybody busy. Its summary is the channel and the beginning of the text, its location the
 * channel, its categories network, campaign and language; its description holds the whole text, then the link, the
 * author, the approver, the picture and the status, where there are any.
 *
 * <p>RFC 5545 knows three states. Cancelled is an entry whose status is one of cancelled, canceled, withdrawn, rejected,
 * missed, failed, expired; confirmed is one that is approved, scheduled, publishing, published, sent, live; any other is
 * tentative. Case does not count.
 *
 * <p>Lines end with CR and LF and are folded at 75 bytes of UTF-8, never within a character. Control characters, which
 * RFC 5545 forbids, become blanks. A calendar without entries has no events; some readers want one.
 */
public final class CalendarIcs {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Set<String> CANCELLED = ImmutableSet.of(
      "cancelled", "canceled", "withdrawn", "rejected", "missed", "failed", "expired");
  private static final Set<String> CONFIRMED =
      ImmutableSet.of("approved", "scheduled", "publishing", "published", "sent", "live");

  private CalendarIcs() {}

  /**
   * Writes a file.
   *
   * @param entries the events, written in this order; id, network and channel together tell them apart
   * @param domain what makes the ids of these events unique in the world, such as {@code kopilinde.example}; always the
   *     same for the same calendar, so that an event which is read again replaces itself; 1 to 64 of
   *     {@code A-Z a-z 0-9 . _ : -}
   * @param stampedAt when this file is made, in the years 0 to 9999; parts of a second are dropped
   * @param out takes the characters, to be encoded as UTF-8; is neither flushed nor closed
   * @throws UncheckedIOException if {@code out} fails; part of the file may have been written
   */
  public static void write(
      Iterable<CalendarEntry> entries, String domain, Instant stampedAt, Appendable out) {
    Require.id(domain, "domain");
    Require.between(stampedAt.atZone(ZoneOffset.UTC).getYear(), 0, 9999, "the year of stampedAt");
    IcsLines lines = new IcsLines(out);
    try {
      lines.plain("BEGIN", "VCALENDAR");
      lines.plain("VERSION", "2.0");
      lines.plain("PRODID", "-//Gotong//gotong-formats//EN");
      lines.plain("CALSCALE", "GREGORIAN");
      for (CalendarEntry entry : entries) {
        writeEvent(entry, domain, stampedAt, lines);
      }
      lines.plain("END", "VCALENDAR");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeEvent(
      CalendarEntry entry, String domain, Instant stampedAt, IcsLines lines) throws IOException {
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", entry.id() + "/" + entry.network() + "/" + entry.channel() + "@" + domain);
    lines.plain("DTSTAMP", UTC.format(stampedAt));
    lines.plain("DTSTART", UTC.format(entry.at()));
    lines.plain("DURATION", "PT15M");
    lines.text("SUMMARY", entry.channel() + ": " + Shown.text(entry.text()));
    lines.text("DESCRIPTION", description(entry));
    lines.text("LOCATION", entry.channel());
    lines.texts("CATEGORIES", categories(entry));
    lines.plain("STATUS", status(entry));
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("END", "VEVENT");
  }

  private static String description(CalendarEntry entry) {
    return entry.text()
        + "\n"
        + line("Link", entry.link())
        + line("Author", entry.author())
        + line("Approver", entry.approver())
        + line("Image", entry.image())
        + line("Status", Optional.of(entry.status()));
  }

  private static String line(String name, Optional<String> value) {
    return value.map(v -> "\n" + name + ": " + v).orElse("");
  }

  private static List<String> categories(CalendarEntry entry) {
    return Stream.of(Optional.of(entry.network()), entry.campaign(), entry.language())
        .flatMap(Optional::stream)
        .toList();
  }

  private static String status(CalendarEntry entry) {
    String status = Ascii.toLowerCase(entry.status());
    if (CANCELLED.contains(status)) {
      return "CANCELLED";
    }
    return CONFIRMED.contains(status) ? "CONFIRMED" : "TENTATIVE";
  }
}
