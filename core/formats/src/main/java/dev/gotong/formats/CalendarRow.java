package dev.gotong.formats;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One planned post, as a row of a content calendar says it. Names of people and campaigns are the sheet's own words.
 *
 * <p>Texts have no blanks at their ends, and line breaks are {@code \n}; the constructor sees to both.
 *
 * @param row the row as a spreadsheet shows it, the first is 1; a cell with line breaks does not count as several rows,
 *     although it fills several lines of the file
 * @param id the id in the sheet, with blanks as hyphens and without a leading {@code #}; {@code row-12} if it gives none
 * @param date the day, in the zone of each channel
 * @param time the time, in the zone of each channel; empty if the sheet gives none
 * @param networks where it goes out, at least one, each once
 * @param text what it says, not blank
 * @param title its heading
 * @param language its language as a tag of BCP 47, such as {@code de}
 * @param campaign the campaign
 * @param author who writes it
 * @param approvers who approves it, in the order of the sheet; one name each
 * @param link the address that it points to
 * @param media the picture or film
 * @param altText what the picture shows
 * @param status how far the team is with it
 */
@Value.Builder
@ValueStyle
public record CalendarRow(
    int row,
    PostId id,
    LocalDate date,
    Optional<LocalTime> time,
    Set<NetworkId> networks,
    String text,
    Optional<String> title,
    Optional<String> language,
    Optional<String> campaign,
    Optional<String> author,
    List<String> approvers,
    Optional<String> link,
    Optional<String> media,
    Optional<String> altText,
    Optional<String> status)
    implements WithCalendarRow {

  /** Checks the bounds and tidies the texts. */
  public CalendarRow {
    Require.atLeast(row, 1, "row");
    networks = ImmutableSet.copyOf(networks);
    Require.that(!networks.isEmpty(), "networks must not be empty");
    text = Require.text(Cells.tidy(text), 100_000, "text");
    title = tidy(title);
    language = tidy(language);
    campaign = tidy(campaign);
    author = tidy(author);
    approvers = approvers.stream().map(Cells::tidy).collect(ImmutableList.toImmutableList());
    for (String approver : approvers) {
      Require.that(
          Several.split(approver).equals(List.of(approver)),
          "an approver must be one name, without , ; / & + or a line break, but was \"%s\"",
          Shown.text(approver));
    }
    link = tidy(link);
    media = tidy(media);
    altText = tidy(altText);
    status = tidy(status);
  }

  private static Optional<String> tidy(Optional<String> text) {
    return text.map(Cells::tidy).filter(t -> !t.isEmpty());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds rows. Not thread-safe. */
  public static final class Builder extends CalendarRowBuilder {
    Builder() {}
  }
}
