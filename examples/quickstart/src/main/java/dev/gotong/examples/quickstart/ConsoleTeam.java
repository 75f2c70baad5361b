package dev.gotong.examples.quickstart;

import java.util.Locale;

/** The sections on the team, as text: where nobody is there, and who does what. */
final class ConsoleTeam {
  private static final int INDENT = TextPage.INDENT;
  private static final int NUMBER = 5;
  private static final int FULL = 10;
  private static final int MOST = 14;

  private ConsoleTeam() {}

  /** Prints every gap with everybody who was considered. */
  static void coverage(TextPage page, CoverageSection coverage) {
    page.paragraph(INDENT, coverage.checked());
    if (coverage.gaps().isEmpty()) {
      page.paragraph(INDENT, "Somebody is always there.");
    }
    int number = 0;
    for (CoverageSection.Gap gap : coverage.gaps()) {
      number++;
      page.blank().hanging(INDENT, number + ".", NUMBER, gap.subject().word() + ": " + gap.what());
      page.paragraph(INDENT + NUMBER, gap.when());
      page.paragraph(INDENT + NUMBER, gap.reason());
      candidates(page, gap);
    }
  }

  private static void candidates(TextPage page, CoverageSection.Gap gap) {
    int widest = gap.candidates().stream()
        .mapToInt(candidate -> TextWidth.of(TextWidth.clean(candidate.name())))
        .max()
        .orElse(0);
    int label = Math.min(widest + 2, 32);
    gap.candidates()
        .forEach(candidate ->
            page.hanging(2 * INDENT + NUMBER, candidate.name(), label, candidate.whyNot()));
  }

  /** Prints the loads as bars, the moves and what nobody can take. */
  static void load(TextPage page, LoadSection load) {
    page.paragraph(INDENT, "Counted in " + load.basis() + ".").blank();
    TextTable table = new TextTable("Person", ">Capacity", "Before", "After");
    load.people()
        .forEach(person -> table.row(
            person.name(),
            Words.hours(person.capacityMinutes()),
            bar(person.beforePercent()),
            bar(person.afterPercent())));
    page.table(INDENT, table).blank();
    page.paragraph(
        INDENT,
        "Fairness %s → %s (%s)."
            .formatted(
                Words.index(load.fairness().before()),
                Words.index(load.fairness().after()),
                load.fairness().measure()));
    moves(page, load);
    if (!load.unowned().isEmpty()) {
      page.subheading(Words.count(load.unowned().size(), "task") + " without an owner:");
      TextTable unowned = new TextTable("Task", "Why nobody has it");
      load.unowned().forEach(task -> unowned.row(task.task(), task.reason()));
      page.table(2 * INDENT, unowned);
    }
    for (LoadSection.Answer answer : load.answers()) {
      page.subheading(answer.question());
      answer.lines().forEach(line -> page.paragraph(2 * INDENT, line));
    }
  }

  private static void moves(TextPage page, LoadSection load) {
    page.subheading(load.moves().isEmpty() ? "Nothing changes hands." : "What changes hands:");
    for (LoadSection.Move move : load.moves()) {
      page.paragraph(
          2 * INDENT,
          "%s: %s → %s".formatted(move.task(), Words.orElse(move.from(), "nobody"), move.to()));
      page.paragraph(3 * INDENT, move.reason());
    }
  }

  /** {@return ten blocks for the whole capacity, then up to four for what is too much, then the percent} */
  static String bar(int percent) {
    int blocks = Math.min(MOST, (percent + 5) / 10);
    String bar = blocks <= FULL
        ? "█".repeat(blocks) + "░".repeat(FULL - blocks)
        : "█".repeat(FULL) + "▓".repeat(blocks - FULL);
    return bar
        + " ".repeat(MOST - bar.length())
        + String.format(Locale.ROOT, " %4d %%", percent).replace(' ', '\u00A0');
  }
}
