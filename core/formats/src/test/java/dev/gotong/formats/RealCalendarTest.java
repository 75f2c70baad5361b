package dev.gotong.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.NetworkId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The calendar of the quickstart, whose planted faults stand in the README beside it. */
class RealCalendarTest {
  private static final Path FILE = Path.of("../../examples/quickstart/data/content-calendar.csv");

  private final CalendarSheet sheet = ContentCalendar.read(FILE, CalendarOptions.defaults());

  @Test
  void every_post_is_read_or_refused_at_its_row() {
    assertThat(sheet.refusals())
        .extracting(RowFinding::message)
        .containsExactly(
            "row 33, column B (Date): \"31st Febuary\" is not a date; write it like 2025-10-31, 31.10.2025 or 31 Oct",
            "row 44, column E (Channel): \"Threads\" is no network that is known here; "
                + "name one of x, bluesky, mastodon, linkedin, instagram, facebook",
            "row 47, column G (Copy (final)): there is no text; write what the post says");
    assertThat(sheet.rows()).hasSize(60 - 3);
    assertThat(sheet.findings()).isEqualTo(sheet.refusals());
  }

  @Test
  void every_post_has_the_date_time_channels_language_author_and_approvers_of_its_row()
      throws IOException {
    assertThat(sheet.rows().stream().map(RealCalendarTest::line).toList())
        .isEqualTo(Golden.lines("real-calendar.txt"));
  }

  private static String line(CalendarRow row) {
    return String.join(
        " | ",
        String.valueOf(row.row()),
        row.id().value(),
        row.date().toString(),
        row.time().map(LocalTime::toString).orElse("-"),
        row.networks().stream().map(NetworkId::value).collect(Collectors.joining(",")),
        row.language().orElse("-"),
        row.author().orElse("-"),
        String.join(",", row.approvers()),
        row.campaign().orElse("-"),
        row.media().orElse("-"),
        row.altText().map(String::length).orElse(0) + "/" + row.text().length());
  }

  @Test
  void rows_that_are_no_posts_are_notes() {
    assertThat(sheet.layout().notes())
        .extracting(SheetNote::row)
        .containsExactly(1, 4, 20, 36, 53, 72, 73, 74);
    assertThat(sheet.layout().headerRow()).isEqualTo(3);
    assertThat(sheet.layout().ignored())
        .extracting(SheetColumn::heading)
        .containsExactly("Day", "Mood board", "Budget €");
    assertThat(sheet.layout().order()).contains(DayMonthOrder.DAY_FIRST);
  }

  @Test
  void texts_with_line_breaks_quotes_and_separators_are_whole() {
    assertThat(text(7))
        .startsWith("Selamat pagi, Jakarta! 🌱 Minggu ini")
        .endsWith("setiap hari.\n\n#KopiLinde #PanenKopi #KopiIndonesia");
    assertThat(text(11)).startsWith("\"Kann man Kaffee einfrieren?\" Ja, wenn");
    assertThat(text(58))
        .isEqualTo(
            "Umfrage: Spekulatius zum Kaffee – schon im Oktober erlaubt? Antwortet mit 🍪 oder 🙅.");
    assertThat(row(21).approvers()).isEqualTo(List.of("Sari", "Mira"));
  }

  private String text(int row) {
    return row(row).text();
  }

  private CalendarRow row(int number) {
    return sheet.rows().stream().filter(r -> r.row() == number).findFirst().orElseThrow();
  }
}
