package dev.gotong.formats;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What a cell says about a date, before the rest of the file has settled what it leaves open.
 *
 * @param day the day, if the day comes first
 * @param month the month, if the day comes first
 * @param year the year, if the cell names one
 * @param shape what the cell says about the order of day and month
 * @param weekday the weekday, if the cell names one
 * @param time the time, if the cell names one
 */
record DateReading(
    int day,
    int month,
    Optional<Integer> year,
    Shape shape,
    Optional<DayOfWeek> weekday,
    Optional<LocalTime> time) {

  /** A year that has every day which any year has. */
  static final int LEAP_YEAR = 2024;

  /** What the form of a date says about the order of day and month. */
  enum Shape {
    /** A month in letters, or the year first, or dots: no order to guess, and no hint for other rows. */
    PLAIN,
    /** Such as 26/9: the day must be first. */
    DAY_FIRST,
    /** Such as 9/26: the month must be first. */
    MONTH_FIRST,
    /** Such as 3/4: either. */
    OPEN
  }

  static DateReading plain(int day, int month, Optional<Integer> year) {
    return new DateReading(day, month, year, Shape.PLAIN, Optional.empty(), Optional.empty());
  }

  /** {@return two numbers with a slash or a hyphen between them} */
  static DateReading numbers(int first, int second, Optional<Integer> year) {
    Shape shape = first == second
        ? Shape.PLAIN
        : first > 12 ? Shape.DAY_FIRST : second > 12 ? Shape.MONTH_FIRST : Shape.OPEN;
    boolean swap = shape == Shape.MONTH_FIRST;
    return new DateReading(
        swap ? second : first,
        swap ? first : second,
        year,
        shape,
        Optional.empty(),
        Optional.empty());
  }

  DateReading withWeekday(Optional<DayOfWeek> named) {
    return new DateReading(day, month, year, shape, named, time);
  }

  DateReading withTime(LocalTime named) {
    return new DateReading(day, month, year, shape, weekday, Optional.of(named));
  }

  /** {@return whether "3/4" may be either} */
  boolean isOpen() {
    return shape == Shape.OPEN;
  }

  /**
   * {@return the order of day and month that this cell proves: by a number above 12, or by the weekday that it names;
   * empty if it proves none, as a day that no calendar has}
   */
  Optional<DayMonthOrder> proves() {
    return switch (shape) {
      case PLAIN -> Optional.empty();
      case DAY_FIRST -> Optional.of(DayMonthOrder.DAY_FIRST).filter(this::isPossible);
      case MONTH_FIRST -> Optional.of(DayMonthOrder.MONTH_FIRST).filter(this::isPossible);
      case OPEN -> proveByWeekday();
    };
  }

  private boolean isPossible(DayMonthOrder order) {
    return findDate(order, year.orElse(LEAP_YEAR)).isPresent();
  }

  private Optional<DayMonthOrder> proveByWeekday() {
    if (year.isEmpty() || weekday.isEmpty()) {
      return Optional.empty();
    }
    boolean dayFirst = fits(DayMonthOrder.DAY_FIRST, year.get());
    boolean monthFirst = fits(DayMonthOrder.MONTH_FIRST, year.get());
    return dayFirst == monthFirst
        ? Optional.empty()
        : Optional.of(dayFirst ? DayMonthOrder.DAY_FIRST : DayMonthOrder.MONTH_FIRST);
  }

  private boolean fits(DayMonthOrder order, int inYear) {
    return findDate(order, inYear)
        .map(d -> d.getDayOfWeek().equals(weekday.orElseThrow()))
        .orElse(false);
  }

  /** {@return the date; empty if there is no such day in that year} */
  Optional<LocalDate> findDate(DayMonthOrder order, int inYear) {
    boolean swap = isOpen() && order == DayMonthOrder.MONTH_FIRST;
    try {
      return Optional.of(LocalDate.of(inYear, swap ? day : month, swap ? month : day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
