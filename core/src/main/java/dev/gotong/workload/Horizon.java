package dev.gotong.workload;

import dev.gotong.base.Require;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that are planned, numbered from 0, in weeks from Monday to Sunday. They are dates and no instants: that the clock
 * is put back shows in the minutes that somebody has on that day.
 *
 * @param first the first day, in the zone of the team
 * @param days how many days, 1 to 92
 */
public record Horizon(LocalDate first, int days) {
  private static final int MAX_DAYS = 92;
  private static final int WEEK = 7;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** Checks the bounds. */
  public Horizon {
    Require.between(days, 1, MAX_DAYS, "days");
  }

  /** {@return so many days from that one on} */
  public static Horizon of(LocalDate first, int days) {
    return new Horizon(first, days);
  }

  /** {@return the week of a day, numbered from 0} */
  public int week(int day) {
    return (day + first.getDayOfWeek().getValue() - 1) / WEEK;
  }

  /** {@return how many weeks it touches} */
  public int weeks() {
    return week(days - 1) + 1;
  }

  /** {@return all days} */
  public Days all() {
    return Days.of(0, days - 1);
  }

  /** {@return the days of a week that are planned} */
  public Days ofWeek(int week) {
    int monday = week * WEEK - (first.getDayOfWeek().getValue() - 1);
    return Days.of(Math.max(0, monday), Math.min(days - 1, monday + WEEK - 1));
  }

  /** {@return the date of that day} */
  public LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** {@return the days from one date to another, both included, as far as they are planned; empty if none is} */
  public Optional<Days> between(LocalDate from, LocalDate to) {
    long start = Math.max(0, ChronoUnit.DAYS.between(first, from));
    long end = Math.min(days - 1, ChronoUnit.DAYS.between(first, to));
    return start <= end ? Optional.of(Days.of((int) start, (int) end)) : Optional.empty();
  }

  /** {@return the days as people say them, such as {@code Thu 9 Oct} or {@code Thu 9 Oct to Fri 10 Oct}} */
  public String say(Days some) {
    String from = DAY.format(date(some.first()));
    return some.count() == 1 ? from : from + " to " + DAY.format(date(some.last()));
  }
}
