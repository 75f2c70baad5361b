package dev.gotong.formats;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How one sheet writes its dates and times, and what tells the year and the order of day and month. */
final class MessyDates {
  /** What tells the year. */
  enum Year {
    EACH_DATE,
    FIRST_DATE,
    BANNER,
    OPTION,
    NOTHING
  }

  final Year year;
  /** Whether the file tells which number is the day. */
  final boolean orderIsTold;

  final DayMonthOrder order;
  final boolean timeInDate;
  private final SheetTongue tongue;
  private final Random random;
  private final List<DateStyle> styles = new ArrayList<>();
  private final List<TimeStyle> times = new ArrayList<>();

  MessyDates(SheetTongue tongue, boolean hasTimes, Random random) {
    this.tongue = tongue;
    this.random = random;
    this.year = Pick.onceIn(25, random)
        ? Year.NOTHING
        : Pick.of(
            random, Year.EACH_DATE, Year.FIRST_DATE, Year.FIRST_DATE, Year.BANNER, Year.OPTION);
    this.orderIsTold = year == Year.NOTHING || !Pick.onceIn(4, random);
    this.order = Pick.of(random, DayMonthOrder.values());
    this.timeInDate = !hasTimes && random.nextBoolean();
    boolean withYear = year == Year.EACH_DATE || (year == Year.FIRST_DATE && random.nextBoolean());
    boolean without = year == Year.BANNER || year == Year.NOTHING;
    for (DateStyle style : DateStyle.values()) {
      boolean fits = (!withYear || style.hasYear()) && (!without || !style.hasYear());
      if (fits && (orderIsTold || style != DateStyle.WEEKDAY_SLASHES)) {
        styles.add(style);
      }
    }
    Collections.shuffle(styles, random);
    styles
        .subList(1 + random.nextInt(Math.min(4, styles.size())), styles.size())
        .clear();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      times.add(Pick.of(random, TimeStyle.values()));
    }
  }

  /** {@return the day of the first post; where one year holds for all, it is early in that} */
  LocalDate start() {
    boolean oneYear = year == Year.BANNER || year == Year.OPTION;
    return LocalDate.of(
            2024 + random.nextInt(3), oneYear ? 1 + random.nextInt(8) : 1 + random.nextInt(12), 1)
        .plusDays(random.nextInt(28));
  }

  /** {@return a style for the post of that day; the first names the year if nothing else does} */
  DateStyle style(LocalDate day, boolean first) {
    DateStyle style = Pick.one(styles, random);
    if (first && year == Year.FIRST_DATE && !style.hasYear()) {
      style = Pick.of(random, DateStyle.ISO, DateStyle.DAY_MONTH_YEAR, DateStyle.SERIAL);
    }
    boolean wouldTell = !orderIsTold && style.needsOrder() && day.getDayOfMonth() > 12;
    return wouldTell ? DateStyle.ISO : style;
  }

  String date(DateStyle style, LocalDate day, Optional<LocalTime> time) {
    String date = style.write(day, tongue, order);
    return time.filter(t -> timeInDate && style != DateStyle.SERIAL)
        .map(t -> date + " " + time(t))
        .orElse(date);
  }

  String time(LocalTime time) {
    return Pick.one(times, random).write(time);
  }
}
