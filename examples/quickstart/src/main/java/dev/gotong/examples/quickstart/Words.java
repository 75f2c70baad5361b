package dev.gotong.examples.quickstart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small pieces of English that both renderers need. */
final class Words {
  /** A date within the period, such as "6 Oct". */
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** A date with its weekday, such as "Mon 6 Oct". */
  static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private Words() {}

  /** {@return such as "1 row", "3 rows" or "no rows"} */
  static String count(int number, String noun) {
    return (number == 0 ? "no" : Integer.toString(number)) + " "
        + (number == 1 ? noun : noun + "s");
  }

  /** {@return such as "45 min", "22 h" or "9 h 30 min"} */
  static String hours(int minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }

  /** {@return such as "82 %", with a blank that does not break} */
  static String percent(int number) {
    return number + "\u00A0%";
  }

  /** {@return the index with two digits, such as "0.93"} */
  static String index(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** {@return such as "Jonas", "Jonas or Sari" or "Jonas, Sari or Tarik"; "nobody" if there are none} */
  static String either(List<String> names) {
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> "nobody";
      case 1 -> names.get(0);
      default -> String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    };
  }

  /** {@return the text, or something else where it is empty} */
  static String orElse(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  /** {@return the seven names of days, Monday first, such as "Mon"} */
  static List<String> weekdays() {
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }
    return names;
  }

  /** {@return the Monday of the week of a date} */
  static LocalDate monday(LocalDate date) {
    return date.with(DayOfWeek.MONDAY);
  }
}
