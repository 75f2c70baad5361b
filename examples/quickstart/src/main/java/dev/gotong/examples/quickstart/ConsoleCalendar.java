package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar as a grid of weeks, and what cannot stand where it was put. */
final class ConsoleCalendar {
  private static final int DAYS = 7;
  private static final int CELL = (TextPage.WIDTH - DAYS + 1) / DAYS;

  private ConsoleCalendar() {}

  /** Prints the grid, a legend and every conflict. */
  static void print(TextPage page, CalendarSection calendar) {
    Map<LocalDate, CalendarSection.Day> days = new TreeMap<>();
    calendar.days().forEach(day -> days.put(day.date(), day));
    page.line(row(Words.weekdays()));
    days.keySet().stream()
        .map(Words::monday)
        .distinct()
        .forEach(monday -> week(page, monday, days));
    page.line(rule("┴"));
    page.paragraph(0, legend());
    if (!calendar.conflicts().isEmpty()) {
      page.subheading(Words.count(calendar.conflicts().size(), "conflict") + ":");
      TextTable table = new TextTable("Post", "What", "Why");
      calendar
          .conflicts()
          .forEach(conflict -> table.row(conflict.post(), conflict.kind(), conflict.reason()));
      page.table(2 * TextPage.INDENT, table);
    }
  }

  private static void week(
      TextPage page, LocalDate monday, Map<LocalDate, CalendarSection.Day> days) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      LocalDate date = monday.plusDays(i);
      List<String> cell = new ArrayList<>();
      cell.add(Words.DAY.format(date));
      if (days.containsKey(date)) {
        posts(days.get(date)).forEach((post, marks) -> cell.addAll(lines(post, marks)));
      }
      cells.add(cell);
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    page.line(rule("┼"));
    for (int line = 0; line < height; line++) {
      int at = line;
      page.line(
          row(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList()));
    }
  }

  /** One post at one time is shown once, with a mark for each network. */
  private static Map<String, List<String>> posts(CalendarSection.Day day) {
    return day.entries().stream()
        .collect(Collectors.groupingBy(
            entry -> entry.time() + " " + entry.post(),
            LinkedHashMap::new,
            Collectors.mapping(
                entry -> entry.network() + entry.status().mark(), Collectors.toList())));
  }

  private static List<String> lines(String post, List<String> marks) {
    List<String> lines = new ArrayList<>(TextWrap.lines(post, CELL - 1));
    TextWrap.lines(String.join(" ", marks), CELL - 3).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> TextWrap.padded(" " + cell, CELL))
        .collect(Collectors.joining("│"));
  }

  private static String rule(String crossing) {
    return String.join(crossing, Collections.nCopies(DAYS, "─".repeat(CELL)));
  }

  private static String legend() {
    return Stream.of(CalendarSection.Status.values())
        .map(status -> status.mark() + " " + status.word())
        .collect(Collectors.joining("   "));
  }
}
