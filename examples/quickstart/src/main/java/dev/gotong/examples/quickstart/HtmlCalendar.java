package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calendar as weeks of seven days, and what cannot stand where it was put, as HTML. */
final class HtmlCalendar {
  private static final int DAYS = 7;

  private HtmlCalendar() {}

  /** Writes the conflicts, then the calendar with its legend. */
  static void write(Markup markup, CalendarSection calendar) {
    if (!calendar.conflicts().isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup, Words.count(calendar.conflicts().size(), "conflict"), "Post", "What", "Why");
      calendar
          .conflicts()
          .forEach(conflict -> table.row(conflict.post(), conflict.kind(), conflict.reason()));
      table.end();
    }
    Map<LocalDate, CalendarSection.Day> days = new TreeMap<>();
    calendar.days().forEach(day -> days.put(day.date(), day));
    markup
        .open("table", "class", "calendar", "role", "table")
        .element("caption", "Calendar, each time local to its channel");
    markup.open("thead", "role", "rowgroup").open("tr", "role", "row");
    Words.weekdays()
        .forEach(day -> markup.element("th", day, "scope", "col", "role", "columnheader"));
    markup.close().close().open("tbody", "role", "rowgroup");
    days.keySet().stream()
        .map(Words::monday)
        .distinct()
        .forEach(monday -> week(markup, monday, days));
    markup.close().close();
    legend(markup);
  }

  private static void week(
      Markup markup, LocalDate monday, Map<LocalDate, CalendarSection.Day> days) {
    markup.open("tr", "role", "row");
    for (int i = 0; i < DAYS; i++) {
      LocalDate date = monday.plusDays(i);
      CalendarSection.Day day = days.get(date);
      boolean full = day != null && !day.entries().isEmpty();
      markup.open("td", "role", "cell", "class", full ? "filled" : "blank");
      markup
          .open("time", "datetime", date.toString())
          .element("span", Words.weekdays().get(i) + " ", "class", "weekday");
      markup.text(Words.DAY.format(date)).close();
      if (day != null && full) {
        posts(markup, day);
      }
      markup.close();
    }
    markup.close();
  }

  /** One post at one time is shown once, with a mark for each network. */
  private static void posts(Markup markup, CalendarSection.Day day) {
    Map<List<String>, List<CalendarSection.Entry>> posts = day.entries().stream()
        .collect(Collectors.groupingBy(
            entry -> List.of(entry.time(), entry.post()), LinkedHashMap::new, Collectors.toList()));
    markup.open("ul");
    posts.forEach((post, entries) -> {
      markup
          .open("li")
          .data("span", post.get(0), "class", "at")
          .raw(" ")
          .data("b", post.get(1))
          .raw(" ");
      markup.open("span", "class", "marks");
      entries.forEach(entry -> chip(markup, entry));
      markup.close().close();
    });
    markup.close();
  }

  private static void chip(Markup markup, CalendarSection.Entry entry) {
    CalendarSection.Status status = entry.status();
    markup.open(
        "span", "class", "chip " + kind(status), "title", entry.network() + ": " + status.word());
    markup.open("bdi").text(entry.network()).close();
    mark(markup, status);
    markup.close().raw(" ");
  }

  private static void mark(Markup markup, CalendarSection.Status status) {
    markup
        .element("span", status.mark(), "aria-hidden", "true")
        .element("span", " " + status.word(), "class", "aloud");
  }

  private static String kind(CalendarSection.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static void legend(Markup markup) {
    markup.open("p", "class", "legend", "aria-hidden", "true");
    for (CalendarSection.Status status : CalendarSection.Status.values()) {
      markup
          .element("span", status.mark() + " " + status.word(), "class", "chip " + kind(status))
          .raw(" ");
    }
    markup.close();
  }
}
