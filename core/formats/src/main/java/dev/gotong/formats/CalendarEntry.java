package dev.gotong.formats;

import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One post on one channel, as it is written into a file by {@link CalendarCsv} and {@link CalendarIcs}.
 *
 * <pre>
 *   CalendarEntry.builder()
 *       .id("KL-101").at(Instant.parse("2025-10-06T07:00:00Z")).zone(ZoneId.of("Europe/Berlin"))
 *       .network("mastodon").channel("Mastodon Berlin").text("Guten Morgen, Moabit!").status("approved")
 *       .build();
 * </pre>
 *
 * <p>Texts have no blanks at their ends, and line breaks are {@code \n}; the constructor sees to both. They are
 * well-formed Unicode without NUL and without U+FFFF, and at most 32,000 bytes long in UTF-8, so that each fits a cell of
 * a spreadsheet. An optional text that is empty is absent.
 *
 * @param id the id of the post, 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 * @param at when it goes out, in whole seconds, in the years 2000 to 2099 of {@code zone}
 * @param zone the zone of the channel
 * @param channel the channel, as people call it; not blank
 * @param network the network of the channel, such as {@code mastodon}; 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 * @param campaign the campaign that it belongs to
 * @param text what it says; not blank
 * @param language its language as a tag of BCP 47, such as {@code de}
 * @param author who writes it
 * @param approver who approves it
 * @param link the address that it points to
 * @param image the picture or film
 * @param altText what the picture shows
 * @param status how far the team is with it, such as {@code scheduled}; not blank
 */
@Value.Builder
@ValueStyle
public record CalendarEntry(
    String id,
    Instant at,
    ZoneId zone,
    String channel,
    String network,
    Optional<String> campaign,
    String text,
    Optional<String> language,
    Optional<String> author,
    Optional<String> approver,
    Optional<String> link,
    Optional<String> image,
    Optional<String> altText,
    String status)
    implements WithCalendarEntry {
  private static final int MOST_BYTES = 32_000;

  /** Checks the bounds and tidies the texts. */
  public CalendarEntry {
    Require.id(id, "id");
    Require.id(network, "network");
    Require.that(
        at.equals(at.truncatedTo(ChronoUnit.SECONDS)),
        "at must be in whole seconds, but was %s",
        at);
    Require.between(at.atZone(zone).getYear(), 2000, 2099, "the year of at");
    channel = text(channel, "channel");
    campaign = optional(campaign, "campaign");
    text = text(text, "text");
    language = optional(language, "language");
    author = optional(author, "author");
    approver = optional(approver, "approver");
    link = optional(link, "link");
    image = optional(image, "image");
    altText = optional(altText, "altText");
    status = text(status, "status");
  }

  private static String text(String text, String name) {
    return checked(Require.text(Cells.tidy(text), MOST_BYTES, name), name);
  }

  private static Optional<String> optional(Optional<String> text, String name) {
    return text.map(Cells::tidy)
        .filter(t -> !t.isEmpty())
        .map(t -> checked(Require.optionalText(t, MOST_BYTES, name), name));
  }

  private static String checked(String text, String name) {
    Require.that(text.indexOf(StrictText.BROKEN) < 0, "%s must not contain U+FFFF", name);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    Require.that(
        bytes <= MOST_BYTES, "%s must be at most %d bytes, but has %d", name, MOST_BYTES, bytes);
    return text;
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds entries. Not thread-safe. */
  public static final class Builder extends CalendarEntryBuilder {
    Builder() {}
  }
}
