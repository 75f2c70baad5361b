package dev.gotong.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them in sheets: "2025-09-24", "24.9.2025", "26/9/25", "24th Sept", "Thu 25 Sep", "Sept. 24,
 * 2025", "24. Okt.", "Senin, 3 Mei", and the numbers of days that a spreadsheet exports; each also with a time behind
 * it.
 */
final class DateText {
  /** No date is longer; also what keeps the patterns cheap on hostile cells. */
  private static final int LONGEST = 64;

  private static final Pattern ISO = Pattern.compile("(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})(?:\\.? ?|\\. ?(20\\d\\d|\\d\\d))");
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2}) ?([/-]) ?(\\d{1,2})(?: ?\\2 ?(20\\d\\d|\\d\\d))?");
  private static final String YEAR = "(?:,? ?[-/' ] ?(20\\d\\d|\\d\\d))?";
  private static final Pattern DAY_NAME = Pattern.compile(
      "(?:the )?(\\d{1,2})(?:st|nd|rd|th|\\.)? ?-?(?:of )?(\\p{L}{3,9})\\.?" + YEAR);
  private static final Pattern NAME_DAY =
      Pattern.compile("(\\p{L}{3,9})\\.?[ -]?(\\d{1,2})(?:st|nd|rd|th|\\.)?" + YEAR);
  private static final Pattern WEEKDAY = Pattern.compile("([\\p{L}']{2,10})[.,]{0,2} (.+)");
  private static final Pattern WEEKDAY_BEHIND =
      Pattern.compile("(.+?),? \\(?([\\p{L}']{2,10})\\.?\\)?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d{1,10}))?");
  /** Day 0 of spreadsheets; right from 1 March 1900 on, before which they count a day that never was. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final int FIRST_SERIAL = 36_526; // 2000-01-01
  private static final int LAST_SERIAL = 73_050; // 2099-12-31

  private DateText() {}

  /** {@return what the cell says about a date; empty if it is none} */
  static Optional<DateReading> read(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String text =
        Cells.unescape(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0\u202F]+", " ");
    return readDay(text).or(() -> readWithTime(text));
  }

  private static Optional<DateReading> readDay(String text) {
    Optional<DateReading> bare = readBare(text);
    if (bare.isPresent()) {
      return bare;
    }
    Matcher front = WEEKDAY.matcher(text);
    if (front.matches()) {
      Optional<DayOfWeek> weekday = Months.findWeekday(front.group(1));
      if (weekday.isPresent()) {
        return readBare(front.group(2)).map(r -> r.withWeekday(weekday));
      }
    }
    Matcher behind = WEEKDAY_BEHIND.matcher(text);
    if (behind.matches()) {
      Optional<DayOfWeek> weekday = Months.findWeekday(behind.group(2));
      return weekday.flatMap(w -> readBare(behind.group(1))).map(r -> r.withWeekday(weekday));
    }
    return Optional.empty();
  }

  private static Optional<DateReading> readBare(String text) {
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return Optional.of(DateReading.plain(number(m, 3), number(m, 2), Optional.of(number(m, 1))));
    }
    m = DOTS.matcher(text);
    if (m.matches()) {
      return Optional.of(DateReading.plain(number(m, 1), number(m, 2), year(m.group(3))));
    }
    m = SLASHES.matcher(text);
    if (m.matches()) {
      return Optional.of(DateReading.numbers(number(m, 1), number(m, 3), year(m.group(4))));
    }
    m = DAY_NAME.matcher(text);
    if (m.matches()) {
      return named(number(m, 1), m.group(2), year(m.group(3)));
    }
    m = NAME_DAY.matcher(text);
    if (m.matches()) {
      return named(number(m, 2), m.group(1), year(m.group(3)));
    }
    m = SERIAL.matcher(text);
    return m.matches() ? serial(m) : Optional.empty();
  }

  private static Optional<DateReading> named(int day, String month, Optional<Integer> year) {
    return Months.findMonth(month).map(number -> DateReading.plain(day, number, year));
  }

  private static Optional<DateReading> serial(Matcher m) {
    int days = number(m, 1);
    if (days < FIRST_SERIAL || days > LAST_SERIAL) {
      return Optional.empty();
    }
    LocalDate date = DAY_ZERO.plusDays(days);
    DateReading day =
        DateReading.plain(date.getDayOfMonth(), date.getMonthValue(), Optional.of(date.getYear()));
    return Optional.of(
        m.group(2) == null
            ? day
            : day.withTime(TimeText.ofFraction(Double.parseDouble("0." + m.group(2)))));
  }

  private static Optional<DateReading> readWithTime(String text) {
    // the latest place that leaves a time behind it would cut "24.9.2025 9 uhr" in the wrong place,
    // so try each
    for (int space = text.indexOf(' '); ; space = text.indexOf(' ', space + 1)) {
      int cut = space < 0 && text.length() > 11 && text.charAt(10) == 't' ? 10 : space;
      if (cut < 0) {
        return Optional.empty();
      }
      String front = text.substring(0, cut).endsWith(",")
          ? text.substring(0, cut - 1)
          : text.substring(0, cut);
      Optional<LocalTime> time = TimeText.read(text.substring(cut + 1)).map(TimeText.Reading::time);
      Optional<DateReading> day = time.isPresent() ? readDay(front) : Optional.empty();
      if (day.isPresent() || space < 0) {
        return day.map(d -> d.withTime(time.orElseThrow()));
      }
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Integer> year(@Nullable String digits) {
    return Optional.ofNullable(digits)
        .map(d -> d.length() == 2 ? 2000 + Integer.parseInt(d) : Integer.parseInt(d));
  }
}
