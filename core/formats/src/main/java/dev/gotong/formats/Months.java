package dev.gotong.formats;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of months and weekdays in English, German and Indonesian, as they are written and shortened. */
final class Months {
  private static final Map<String, Integer> MONTHS = numbered(
      "jan january januar januari jän jänner",
      "feb febr february februar februari feber",
      "mar march mär märz mrz maerz maret mrt",
      "apr april",
      "may mai mei",
      "jun june juni",
      "jul july juli",
      "aug august agustus agu agt ags agst",
      "sep sept september",
      "oct october okt oktober",
      "nov november nop nopember",
      "dec december dez dezember des desember");
  private static final Map<String, Integer> WEEKDAYS = numbered(
      "mon monday mo montag sen senin",
      "tue tues tuesday di die dienstag sel selasa",
      "wed weds wednesday mi mittwoch rab rabu",
      "thu thur thurs thursday do donnerstag kam kamis",
      "fri friday fr freitag jum jumat jum'at",
      "sat saturday sa samstag sonnabend sab sabtu",
      "sun sunday so sonntag min minggu ahad");

  private Months() {}

  private static Map<String, Integer> numbered(String... namesOfEach) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < namesOfEach.length; i++) {
      List<String> names = Splitter.on(' ').splitToList(namesOfEach[i]);
      int number = i + 1;
      names.forEach(name -> numbers.put(name, number));
    }
    return numbers.buildOrThrow();
  }

  /** {@return the month of that name in lower case, 1 to 12} */
  static Optional<Integer> findMonth(String name) {
    return Optional.ofNullable(MONTHS.get(name));
  }

  /** {@return the weekday of that name in lower case} */
  static Optional<DayOfWeek> findWeekday(String name) {
    return Optional.ofNullable(WEEKDAYS.get(name)).map(DayOfWeek::of);
  }
}
