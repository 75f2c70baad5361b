package dev.gotong.examples.quickstart;

import java.util.Locale;

/** The sections on the team, as HTML: where nobody is there, and who does what. */
final class HtmlTeam {
  private static final double FULL_WIDTH = 100;

  private HtmlTeam() {}

  /** Writes every gap with everybody who was considered. */
  static void coverage(Markup markup, CoverageSection coverage) {
    markup.data("p", coverage.checked());
    if (coverage.gaps().isEmpty()) {
      markup.element("p", "Somebody is always there.", "class", "well");
      return;
    }
    markup.open("ul", "class", "items");
    for (CoverageSection.Gap gap : coverage.gaps()) {
      gap(markup, gap);
    }
    markup.close();
  }

  private static void gap(Markup markup, CoverageSection.Gap gap) {
    markup.open("li", "class", "gap").open("h3");
    markup.element("span", gap.subject().word(), "class", "tag").raw(" ");
    markup
        .open("bdi")
        .text(gap.what())
        .close()
        .raw(" ")
        .data("small", gap.when())
        .close();
    markup.data("p", gap.reason());
    if (!gap.candidates().isEmpty()) {
      markup.open("dl", "class", "why");
      for (CoverageSection.Candidate candidate : gap.candidates()) {
        markup
            .open("div")
            .data("dt", candidate.name())
            .data("dd", candidate.whyNot())
            .close();
      }
      markup.close();
    }
    markup.close();
  }

  /** Writes the loads as a chart, the moves and what nobody can take. */
  static void load(Markup markup, LoadSection load) {
    chart(markup, load);
    LoadSection.Fairness fairness = load.fairness();
    markup
        .open("p")
        .text("Fairness ")
        .element("strong", Words.index(fairness.before()))
        .text(" → ");
    markup.element("strong", Words.index(fairness.after())).text(" (");
    markup.open("bdi").text(fairness.measure()).close().text(").").close();
    if (!load.moves().isEmpty()) {
      HtmlTable table = HtmlTable.start(markup, "What changes hands", "Task", "From", "To", "Why");
      load.moves()
          .forEach(move -> table.row(
              move.task(), Words.orElse(move.from(), "nobody"), move.to(), move.reason()));
      table.end();
    }
    if (!load.unowned().isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          Words.count(load.unowned().size(), "task") + " without an owner",
          "Task",
          "Why nobody has it");
      load.unowned().forEach(task -> table.row(task.task(), task.reason()));
      table.end();
    }
    for (LoadSection.Answer answer : load.answers()) {
      markup.data("h3", answer.question()).open("ul", "class", "items");
      answer.lines().forEach(line -> markup.data("li", line));
      markup.close();
    }
  }

  private static void chart(Markup markup, LoadSection load) {
    int most = load.people().stream()
        .mapToInt(person -> Math.max(
            person.capacityMinutes(), Math.max(person.beforeMinutes(), person.afterMinutes())))
        .max()
        .orElse(1);
    markup.open("figure", "class", "load").open("figcaption").text("Load before and after, in ");
    markup.open("bdi").text(load.basis()).close().text(" ").open("span", "class", "legend");
    markup.element("span", "before", "class", "before").element("span", "after", "class", "after");
    markup.element("span", "capacity", "class", "capacity").close().close();
    load.people().forEach(person -> person(markup, person, Math.max(1, most)));
    markup.close();
  }

  private static void person(Markup markup, LoadSection.PersonLoad person, int most) {
    String numbers = "%s → %s of %s"
        .formatted(
            Words.percent(person.beforePercent()),
            Words.percent(person.afterPercent()),
            Words.hours(person.capacityMinutes()));
    markup
        .open("div", "class", "person")
        .open("p")
        .data("strong", person.name())
        .raw(" ");
    markup.element("span", numbers).close();
    String label = "%s: before %s, after %s, capacity %s"
        .formatted(
            person.name(),
            Words.hours(person.beforeMinutes()),
            Words.hours(person.afterMinutes()),
            Words.hours(person.capacityMinutes()));
    markup.open("svg", "role", "img", "aria-label", label, "width", "100%", "height", "28");
    bar(markup, "room", 4, 20, share(person.capacityMinutes(), most));
    bar(markup, "before", 4, 8, share(person.beforeMinutes(), most));
    String fit = person.afterMinutes() > person.capacityMinutes() ? "after over" : "after";
    bar(markup, fit, 14, 10, share(person.afterMinutes(), most));
    String at = percent(share(person.capacityMinutes(), most));
    markup
        .empty("line", "class", "capacity", "x1", at, "x2", at, "y1", "0", "y2", "28")
        .close()
        .close();
  }

  private static void bar(Markup markup, String kind, int top, int height, double share) {
    markup.empty(
        "rect",
        "class",
        kind,
        "y",
        Integer.toString(top),
        "height",
        Integer.toString(height),
        "rx",
        "2",
        "width",
        percent(share));
  }

  private static double share(int minutes, int most) {
    return (FULL_WIDTH - 1)
        * minutes
        / most; // one percent is kept for the capacity mark at the end
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share);
  }
}
