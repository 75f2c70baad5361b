package dev.gotong.json;

import dev.gotong.time.WeeklyHours.Range;
import java.time.DayOfWeek;
import java.util.Locale;

/** Hours of one day of the week as people write them; the core counts in minutes. */
record HoursOfDay(DayOfWeek day, String from, String to) {
  static HoursOfDay of(Range range) {
    return new HoursOfDay(range.day(), clock(range.fromMinute()), clock(range.toMinute()));
  }

  Range toRange() {
    return Range.of(day, from, to);
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
