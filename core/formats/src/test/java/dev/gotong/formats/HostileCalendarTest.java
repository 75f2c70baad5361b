package dev.gotong.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostileCalendarTest {
  private static final CalendarOptions OPTIONS = CalendarOptions.defaults();

  @ParameterizedTest
  @EnumSource
  void a_hostile_file_is_read_or_refused_whole_with_its_place(HostileCalendar file) {
    if (file.code().isEmpty()) {
      CalendarSheet sheet = read(file);
      file.place()
          .ifPresent(place -> assertThat(sheet.findings())
              .extracting(RowFinding::message)
              .anyMatch(m -> m.startsWith(place)));
    } else {
      CalendarFileException refused = refusal(file);
      assertThat(refused.refusal().code()).isEqualTo(file.code().get());
      assertThat(refused).hasMessageContaining(": " + file.place().orElse(""));
    }
  }

  @Test
  void every_refusal_says_what_to_do() throws IOException {
    assertThat(Arrays.stream(HostileCalendar.values())
            .filter(f -> f.code().isPresent())
            .map(f -> f + ": " + refusal(f).refusal().message())
            .toList())
        .isEqualTo(Golden.lines("hostile-messages.txt"));
  }

  @Test
  void formulas_are_text_and_what_begins_like_one_is_kept() {
    CalendarSheet sheet = read(HostileCalendar.FORMULAS);
    assertThat(sheet.rows())
        .extracting(CalendarRow::text)
        .containsExactly(
            "=HYPERLINK(\"http://evil.example\",\"click\")", "+1+1", "-2+3", "@SUM(A1:A9)");
    assertThat(sheet.findings())
        .extracting(f -> f.row() + " " + f.finding().code() + " " + f.refuses())
        .containsExactly("2 calendar-file.formula false");
  }

  @Test
  void a_garbled_row_is_refused_alone() {
    CalendarSheet sheet = read(HostileCalendar.GARBLED);
    assertThat(sheet.rows()).extracting(CalendarRow::row).containsExactly(2);
    assertThat(sheet.refusals()).extracting(RowFinding::row).containsExactly(3);
  }

  @Test
  void a_header_alone_is_a_calendar_without_posts_and_fifty_thousand_rows_are_one_too() {
    assertThat(read(HostileCalendar.ONLY_HEADER).rows()).isEmpty();
    assertThat(read(HostileCalendar.MANY_BLANK_COLUMNS).rows()).hasSize(1);
    assertThat(read(HostileCalendar.MOST_ROWS).rows()).hasSize(50_000);
  }

  @ParameterizedTest
  @CsvSource({
    "a, 300000, cell-too-large",
    "',', 1100000, too-large",
    "'\n', 1100000, too-large",
    "',x', 300000, too-many-cells",
    "'2025-10-06,X,Hello\n', 1100000, too-many-rows",
    "'=,=,=\n', 1100000, too-many-rows"
  })
  void an_endless_file_is_read_no_further_than_the_bounds(String again, long most, String code) {
    EndlessFile endless = new EndlessFile(HostileText.HEADER + "2025-10-06,X,Hi", again);
    CalendarOptions options = OPTIONS.withMaxCharacters(1_000_000);
    assertThatThrownBy(() -> ContentCalendar.read(endless, options))
        .isInstanceOf(CalendarFileException.class)
        .hasMessageStartingWith("calendar-file." + code + ": row ");
    assertThat(endless.bytesRead()).isLessThan(most);
  }

  @Test
  void complaints_and_names_are_bounded_too() {
    EndlessFile faults = new EndlessFile("Date,Channel,Text,Author,Lang\n", "=1,=2,=3,=4,=5\n");
    assertThatThrownBy(() -> ContentCalendar.read(faults, OPTIONS))
        .hasMessageStartingWith("calendar-file.too-many-findings: row ");
    String names = "a,".repeat(10_000);
    CalendarSheet sheet = ContentCalendar.read(
        new StringReader("Date;Channel;Text;Approver\n2025-10-06;" + names + ";Hi;" + names),
        OPTIONS);
    assertThat(sheet.findings())
        .extracting(f -> f.finding().code())
        .containsExactly("calendar-file.network-unknown", "calendar-file.approvers-too-many");
  }

  private static CalendarSheet read(HostileCalendar file) {
    return ContentCalendar.read(file.open(), OPTIONS);
  }

  private static CalendarFileException refusal(HostileCalendar file) {
    return catchThrowableOfType(CalendarFileException.class, () -> read(file));
  }
}
