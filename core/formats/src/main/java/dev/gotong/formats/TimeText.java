package dev.gotong.formats;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of day as people write them in sheets: "9am", "2:30 pm", "09:30", "14.30 Uhr", "9 Uhr 30", "14h30", "pukul
 * 08.00", "jam 7 malam", "noon", and the fraction of a day that a spreadsheet exports.
 */
final class TimeText {
  /** No time is longer; also what keeps the patterns cheap on hostile cells. */
  private static final int LONGEST = 40;

  private static final Pattern LEAD = Pattern.compile("^(?:pukul|pkl\\.?|jam|um|at) +");
  private static final Pattern ZONE =
      Pattern.compile(" ?\\(?\\b(wib|wita|wit|cet|cest|mez|mesz|utc|gmt|bst)\\)?$");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?: ?[:.h] ?(\\d{2}))?(?:[:.](\\d{2})(?:[.,]0{1,6})?)?"
          + " ?(a\\.?m\\.?|p\\.?m\\.?|pagi|siang|sore|malam|uhr|h|o'clock)?");
  private static final Pattern HOUR_UHR_MINUTE = Pattern.compile("(\\d{1,2}) ?uhr ?(\\d{2})");
  private static final Pattern FRACTION = Pattern.compile("0[.,](\\d|\\d{3,17})");
  private static final long SECONDS_A_DAY = 86_400;

  private TimeText() {}

  /**
   * What a cell says about a time.
   *
   * @param time the time
   * @param zone the zone that the cell names, such as {@code wib}; it does not count
   */
  record Reading(LocalTime time, Optional<String> zone) {}

  /** {@return what the cell says about a time; empty if it is none} */
  static Optional<Reading> read(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String text =
        Cells.unescape(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0\u202F]+", " ");
    text = LEAD.matcher(text).replaceFirst("");
    Matcher zone = ZONE.matcher(text);
    Optional<String> named = zone.find() ? Optional.of(zone.group(1)) : Optional.empty();
    return readBare(named.isPresent() ? text.substring(0, zone.start()) : text)
        .map(time -> new Reading(time, named));
  }

  private static Optional<LocalTime> readBare(String text) {
    if (text.equals("noon") || text.equals("mittag") || text.equals("12 noon")) {
      return Optional.of(LocalTime.NOON);
    }
    if (text.equals("midnight") || text.equals("mitternacht")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return Optional.of(ofFraction(Double.parseDouble("0." + fraction.group(1))));
    }
    Matcher uhr = HOUR_UHR_MINUTE.matcher(text);
    if (uhr.matches()) {
      return at(Integer.parseInt(uhr.group(1)), number(uhr.group(2)), 0);
    }
    Matcher clock = CLOCK.matcher(text);
    return clock.matches()
        ? hour(Integer.parseInt(clock.group(1)), clock.group(4))
            .flatMap(hour -> at(hour, number(clock.group(2)), number(clock.group(3))))
        : Optional.empty();
  }

  /** {@return the hour of 24; empty if there is no such hour in that half or part of the day} */
  private static Optional<Integer> hour(int hour, @Nullable String part) {
    String kind = part == null ? "" : part.replace(".", "");
    return switch (kind) {
      case "am" -> half(hour, hour % 12);
      case "pm" -> half(hour, hour % 12 + 12);
      case "siang" -> Optional.of(hour <= 3 ? hour + 12 : hour);
      case "sore" -> Optional.of(hour <= 6 ? hour + 12 : hour);
      case "malam" -> Optional.of(hour == 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour);
      default -> Optional.of(hour);
    };
  }

  private static Optional<Integer> half(int hour, int of24) {
    return hour >= 1 && hour <= 12 ? Optional.of(of24) : Optional.empty();
  }

  /** {@return the time after that fraction of a day, to the second; not rounded up into the next day} */
  static LocalTime ofFraction(double fraction) {
    return LocalTime.ofSecondOfDay(
        Math.min(SECONDS_A_DAY - 1, Math.round(fraction * SECONDS_A_DAY)));
  }

  private static Optional<LocalTime> at(int hour, int minute, int second) {
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
