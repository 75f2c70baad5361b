package dev.gotong.examples.quickstart;

import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as the team file writes them, and as the report shows them. */
final class Times {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})([mhd])");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Times() {}

  /** {@return hours such as {@code mon} and {@code 09:00-17:00}} */
  static WeeklyHours.Range range(String day, String hours) {
    int index = DAYS.indexOf(day);
    String[] ends = hours.split("-", -1);
    if (index < 0 || ends.length != 2) {
      throw new IllegalArgumentException(
          "hours must be like \"mon: 09:00-17:00\", but were \"" + day + ": " + hours + "\"");
    }
    return WeeklyHours.Range.of(DayOfWeek.of(index + 1), ends[0], ends[1]);
  }

  /** {@return a length such as {@code 60m}, {@code 2h} or {@code 1d}} */
  static Duration duration(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.matches()) {
      throw new IllegalArgumentException(
          "a length of time must be like 60m, 2h or 1d, but was \"" + text + "\"");
    }
    int number = Integer.parseInt(length.group(1));
    return switch (length.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** {@return such as {@code Tue 14 Oct 14:00 Berlin}} */
  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone)) + " " + city(zone);
  }

  /** {@return such as {@code 14:00}} */
  static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  /** {@return such as {@code 14:00:02}} */
  static String exact(Instant at, ZoneId zone) {
    return EXACT.format(at.atZone(zone));
  }

  /** {@return such as {@code Tue 14 Oct, 14:00 to 17:00 in Berlin}, or with both days where they differ} */
  static String stretch(Instant from, Instant to, ZoneId zone) {
    ZonedDateTime start = from.atZone(zone);
    ZonedDateTime end = to.atZone(zone);
    String until = start.toLocalDate().equals(end.toLocalDate())
        ? CLOCK.format(end)
        : Words.WEEKDAY.format(end) + ", " + CLOCK.format(end);
    return Words.WEEKDAY.format(start) + ", " + CLOCK.format(start) + " to " + until + " in "
        + city(zone);
  }

  /**
   * {@return stretches of time, those with the same hours together, such as {@code 16:00 to 18:00 in Jakarta on Fri 10
   * Oct, Fri 17 Oct}}
   */
  static String stretches(List<Window> windows, ZoneId zone) {
    Map<String, List<String>> days = new LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    for (Window window : windows) {
      LocalDate first = window.startInclusive().atZone(zone).toLocalDate();
      if (first.equals(window.endExclusive().atZone(zone).toLocalDate())) {
        String hours = clock(window.startInclusive(), zone) + " to "
            + clock(window.endExclusive(), zone) + " in " + city(zone);
        days.computeIfAbsent(hours, unknown -> new ArrayList<>()).add(Words.WEEKDAY.format(first));
      } else {
        all.add(stretch(window.startInclusive(), window.endExclusive(), zone));
      }
    }
    days.forEach((hours, on) -> all.add(hours + " on " + String.join(", ", on)));
    return String.join("; ", all);
  }

  /** {@return the last part of the name of a zone, such as {@code Berlin}} */
  static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
