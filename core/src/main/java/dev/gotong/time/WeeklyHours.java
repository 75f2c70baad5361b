package dev.gotong.time;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Require;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Hours that recur every week, local to a zone: working hours, opening hours, quiet hours.
 *
 * <p>Monday 09:00 to 17:00 in {@code Europe/Berlin} is 07:00Z to 15:00Z in summer and 08:00Z to 16:00Z in winter.
 *
 * @param zone where the hours are read on the clock
 * @param ranges the hours, in order, none overlapping on a day; empty means never
 */
public record WeeklyHours(ZoneId zone, List<Range> ranges) {

  /** Sorts the ranges and checks that none overlap. */
  public WeeklyHours {
    Zones.region(zone.getId());
    ranges = ImmutableList.sortedCopyOf(
        Comparator.comparing(Range::day).thenComparingInt(Range::fromMinute), ranges);
    for (int i = 1; i < ranges.size(); i++) {
      Range before = ranges.get(i - 1);
      Range after = ranges.get(i);
      Require.that(
          before.day() != after.day() || before.toMinute() <= after.fromMinute(),
          "hours must not overlap, but %s and %s do",
          before,
          after);
    }
  }

  /** {@return those hours in that zone} */
  public static WeeklyHours of(ZoneId zone, Collection<Range> ranges) {
    return new WeeklyHours(zone, List.copyOf(ranges));
  }

  /** {@return hours that never end} */
  public static WeeklyHours always(ZoneId zone) {
    return of(
        zone,
        List.of(DayOfWeek.values()).stream()
            .map(day -> new Range(day, 0, Range.MINUTES_OF_DAY))
            .toList());
  }

  /** {@return no hours at all} */
  public static WeeklyHours never(ZoneId zone) {
    return of(zone, List.of());
  }

  /**
   * {@return these hours as they fall into {@code whole}, in order}
   *
   * <p>Both ends of a range are resolved by themselves: one that falls into a gap moves on by its length, and of two
   * instants the earlier counts.
   */
  public List<Window> within(Window whole) {
    List<Window> found = new ArrayList<>();
    LocalDate last = date(whole.endExclusive()).plusDays(1);
    for (LocalDate day = date(whole.startInclusive()).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Range range : ranges) {
        if (range.day() == day.getDayOfWeek()) {
          Instant from = Zones.resolve(day.atStartOfDay().plusMinutes(range.fromMinute()), zone);
          Instant to = Zones.resolve(day.atStartOfDay().plusMinutes(range.toMinute()), zone);
          if (from.isBefore(to)) {
            Window.of(from, to).intersect(whole).ifPresent(found::add);
          }
        }
      }
    }
    return Windows.union(found);
  }

  /** {@return how many whole minutes of these hours fall into {@code whole}} */
  public long minutes(Window whole) {
    return Windows.length(within(whole)).toMinutes();
  }

  private LocalDate date(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * Hours of one day of the week.
   *
   * @param day the day
   * @param fromMinute where they start, in minutes from midnight on the clock, 0 to 1439
   * @param toMinute where they end, at most 1440, which is 24:00
   */
  public record Range(DayOfWeek day, int fromMinute, int toMinute) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** Checks the bounds. */
    public Range {
      Require.between(fromMinute, 0, MINUTES_OF_DAY - 1, "fromMinute");
      Require.between(toMinute, fromMinute + 1, MINUTES_OF_DAY, "toMinute");
    }

    /** {@return hours such as {@code of(MONDAY, "09:00", "17:00")}; the end may be {@code 24:00}} */
    public static Range of(DayOfWeek day, String from, String to) {
      return new Range(day, minute(from), minute(to));
    }

    private static int minute(String text) {
      Require.that(
          text.matches("([01]\\d|2[0-4]):[0-5]\\d"),
          "a time of day must be like 09:30, but was \"%s\"",
          text);
      return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    @Override
    public String toString() {
      return day + " " + clock(fromMinute) + "-" + clock(toMinute);
    }

    private static String clock(int minute) {
      return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
      return (number < 10 ? "0" : "") + number;
    }
  }
}
