package dev.gotong.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** Two hundred calendars that nobody wrote for the reader; the same ones each time. */
class GeneratedCalendarsTest {
  private static final int CALENDARS = 200;

  @Test
  void every_fault_is_reported_at_its_row_and_every_good_row_is_kept_as_it_was_meant() {
    int rows = 0;
    int faults = 0;
    for (int seed = 0; seed < CALENDARS; seed++) {
      MessyCalendar calendar = new MessyCalendar(seed);
      CalendarSheet sheet = read(calendar, calendar.bytes);
      assertThat(sheet.findings().stream()
              .map(f -> new MessyCalendar.Fault(f.row(), f.finding().code()))
              .toList())
          .as("the findings of calendar %d", seed)
          .containsExactlyInAnyOrderElementsOf(calendar.faults);
      assertThat(sheet.rows()).as("the posts of calendar %d", seed).isEqualTo(calendar.good);
      rows += calendar.good.size();
      faults += calendar.faults.size();
    }
    System.out.printf(
        "proof generated-calendars: %d calendars, %d rows, %d faults, all reported at their row, 0 good rows lost%n",
        CALENDARS, rows, faults);
  }

  @Test
  void a_file_that_ends_within_a_quoted_cell_is_refused_whole_and_names_the_row() {
    for (int seed = 0; seed < CALENDARS; seed++) {
      MessyCalendar calendar = new MessyCalendar(seed);
      CalendarFileException refused = catchThrowableOfType(
          CalendarFileException.class, () -> read(calendar, calendar.cutShort));
      assertThat(refused.refusal().code()).isEqualTo("calendar-file.quote-open");
      assertThat(refused)
          .as("calendar %d", seed)
          .hasMessageContaining(": row " + calendar.rowCutShort + ", column C");
    }
  }

  private static CalendarSheet read(MessyCalendar calendar, byte[] bytes) {
    return ContentCalendar.read(new ByteArrayInputStream(bytes), calendar.options);
  }
}
