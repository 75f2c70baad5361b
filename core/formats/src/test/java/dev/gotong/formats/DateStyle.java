package dev.gotong.formats;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.LocalDate;
import java.util.Locale;

/** How a team writes dates in its sheet. */
enum DateStyle {
  ISO(true),
  ISO_SLASHES(true),
  SLASHES(true),
  SHORT_SLASHES(true),
  HYPHENS(true),
  DOTS(true),
  SHORT_DOTS(true),
  DOTS_NO_YEAR(false),
  DAY_MONTH(false),
  DAY_MONTH_DOT(false),
  DAY_MONTH_YEAR(true),
  MONTH_DAY_YEAR(true),
  ORDINAL(false),
  WEEKDAY_DAY_MONTH(false),
  WEEKDAY_SLASHES(true),
  WEEKDAY_LONG(true),
  WEEKDAY_BEHIND(true),
  SERIAL(true);

  private final boolean hasYear;

  DateStyle(boolean hasYear) {
    this.hasYear = hasYear;
  }

  boolean hasYear() {
    return hasYear;
  }

  /** {@return whether only the file can tell which number is the day} */
  boolean needsOrder() {
    return this == SLASHES || this == SHORT_SLASHES || this == HYPHENS || this == WEEKDAY_SLASHES;
  }

  String write(LocalDate d, SheetTongue tongue, DayMonthOrder order) {
    String month = tongue.month(d.getMonthValue());
    String shortMonth = tongue.shortMonth(d.getMonthValue());
    String weekday = tongue.weekday(d.getDayOfWeek().getValue());
    int day = d.getDayOfMonth();
    int year = d.getYear();
    int first = order == DayMonthOrder.DAY_FIRST ? day : d.getMonthValue();
    int second = order == DayMonthOrder.DAY_FIRST ? d.getMonthValue() : day;
    return switch (this) {
      case ISO -> d.toString();
      case ISO_SLASHES -> d.toString().replace('-', '/');
      case SLASHES -> text("%02d/%02d/%d", first, second, year);
      case SHORT_SLASHES -> text("%d/%d/%02d", first, second, year % 100);
      case HYPHENS -> text("%d-%d-%d", first, second, year);
      case DOTS -> text("%02d.%02d.%d", day, d.getMonthValue(), year);
      case SHORT_DOTS -> text("%d.%d.%02d", day, d.getMonthValue(), year % 100);
      case DOTS_NO_YEAR -> text("%d.%d.", day, d.getMonthValue());
      case DAY_MONTH -> text("%d %s", day, shortMonth);
      case DAY_MONTH_DOT -> text("%d. %s.", day, shortMonth);
      case DAY_MONTH_YEAR -> text("%d %s %d", day, month, year);
      case MONTH_DAY_YEAR -> text("%s %d, %d", shortMonth, day, year);
      case ORDINAL -> text("%d%s %s", day, ordinal(day), shortMonth);
      case WEEKDAY_DAY_MONTH -> text("%s %d %s", tongue.shortWeekday(d), day, shortMonth);
      case WEEKDAY_SLASHES -> text("%s %d/%d/%d", tongue.shortWeekday(d), first, second, year);
      case WEEKDAY_LONG -> text("%s, %d. %s %d", weekday, day, month, year);
      case WEEKDAY_BEHIND -> text("%d %s %d (%s)", day, shortMonth, year, weekday);
      case SERIAL -> String.valueOf(d.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    };
  }

  @FormatMethod
  private static String text(@FormatString String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String ordinal(int day) {
    return switch (day) {
      case 1, 21, 31 -> "st";
      case 2, 22 -> "nd";
      case 3, 23 -> "rd";
      default -> "th";
    };
  }
}
