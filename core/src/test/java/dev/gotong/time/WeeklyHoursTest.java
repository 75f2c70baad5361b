package dev.gotong.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.time.WeeklyHours.Range;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

  private static Window window(String from, String to) {
    return Window.of(Instant.parse(from), Instant.parse(to));
  }

  private static List<Window> within(ZoneId zone, Window whole, Range... ranges) {
    return WeeklyHours.of(zone, List.of(ranges)).within(whole);
  }

  @Test
  @DisplayName("nine in Berlin is seven in summer and eight in winter")
  void seasons() {
    Range monday = Range.of(MONDAY, "09:00", "17:00");
    assertThat(within(BERLIN, window("2025-07-06T00:00:00Z", "2025-07-09T00:00:00Z"), monday))
        .containsExactly(window("2025-07-07T07:00:00Z", "2025-07-07T15:00:00Z"));
    assertThat(within(BERLIN, window("2025-12-07T00:00:00Z", "2025-12-08T12:00:00Z"), monday))
        .containsExactly(window("2025-12-08T08:00:00Z", "2025-12-08T12:00:00Z"));
  }

  @Test
  @DisplayName("hours that meet at midnight are one")
  void midnight() {
    assertThat(within(
            BERLIN,
            window("2025-07-06T00:00:00Z", "2025-07-13T00:00:00Z"),
            Range.of(TUESDAY, "00:00", "06:00"),
            Range.of(MONDAY, "22:00", "24:00")))
        .containsExactly(window("2025-07-07T20:00:00Z", "2025-07-08T04:00:00Z"));
  }

  @Test
  @DisplayName("an end that the clock skips moves on; of two, the earlier counts")
  void changes() {
    Window spring = window("2025-03-30T00:00:00Z", "2025-03-30T12:00:00Z");
    assertThat(within(BERLIN, spring, Range.of(SUNDAY, "02:00", "03:00"))).isEmpty();
    assertThat(within(BERLIN, spring, Range.of(SUNDAY, "01:00", "02:30")))
        .containsExactly(window("2025-03-30T00:00:00Z", "2025-03-30T01:30:00Z"));
    Window autumn = window("2025-10-26T00:00:00Z", "2025-10-26T12:00:00Z");
    assertThat(within(BERLIN, autumn, Range.of(SUNDAY, "02:30", "03:00")))
        .containsExactly(window("2025-10-26T00:30:00Z", "2025-10-26T02:00:00Z"));
    assertThat(within(
            CAIRO,
            window("2026-04-23T12:00:00Z", "2026-04-24T12:00:00Z"),
            Range.of(THURSDAY, "22:00", "24:00"),
            Range.of(FRIDAY, "00:00", "02:00")))
        .containsExactly(window("2026-04-23T20:00:00Z", "2026-04-23T23:00:00Z"));
  }

  @Test
  @DisplayName("always is always, even over a change; never is never")
  void bounds() {
    Window week = window("2025-03-24T00:00:00Z", "2025-03-31T00:00:00Z");
    assertThat(WeeklyHours.always(BERLIN).within(week)).containsExactly(week);
    assertThat(WeeklyHours.always(CAIRO).minutes(week)).isEqualTo(7 * 24 * 60);
    assertThat(WeeklyHours.never(BERLIN).minutes(week)).isZero();
  }

  @Test
  @DisplayName("hours that overlap, end before they start, or lie outside a day are refused")
  void values() {
    Range morning = Range.of(MONDAY, "09:00", "12:00");
    assertThat(morning).hasToString("MONDAY 09:00-12:00");
    assertThatThrownBy(() -> within(
            BERLIN,
            window("2025-07-06T00:00:00Z", "2025-07-13T00:00:00Z"),
            morning,
            Range.of(MONDAY, "11:59", "13:00")))
        .hasMessage("hours must not overlap, but MONDAY 09:00-12:00 and MONDAY 11:59-13:00 do");
    assertThatThrownBy(() -> Range.of(MONDAY, "09:00", "09:00"))
        .hasMessage("toMinute must be 541 to 1440, but was 540");
    assertThatThrownBy(() -> Range.of(MONDAY, "09:00", "24:01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Range.of(MONDAY, "9:00", "10:00"))
        .hasMessage("a time of day must be like 09:30, but was \"9:00\"");
  }
}
