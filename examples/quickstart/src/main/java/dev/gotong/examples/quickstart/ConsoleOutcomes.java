package dev.gotong.examples.quickstart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sections on what went out, what is on record and what was written, as text. */
final class ConsoleOutcomes {
  private static final int INDENT = TextPage.INDENT;
  private static final int LABEL = 12;

  private ConsoleOutcomes() {}

  /** Prints one line a day, then what was missed while everything stopped, then the story of each target that has one. */
  static void publishing(TextPage page, PublishingSection publishing) {
    if (publishing.targets().isEmpty()) {
      page.paragraph(INDENT, "Nothing was due.");
      return;
    }
    TextTable table = new TextTable("Day", ">Due", ">Out", "Posts and where they went");
    byDay(publishing)
        .forEach((day, targets) -> table.row(
            Words.WEEKDAY.format(day),
            Integer.toString(targets.size()),
            Long.toString(out(targets)),
            where(targets)));
    page.table(INDENT, table).blank();
    page.paragraph(INDENT, "The time and the key of each stand in the HTML report.");
    publishing.freezes().forEach(freeze -> freeze(page, freeze));
    if (!publishing.told().isEmpty()) {
      page.subheading("What did not simply go out in time:");
      publishing.told().forEach(target -> story(page.blank(), target));
    }
  }

  private static void freeze(TextPage page, PublishingSection.Freeze freeze) {
    page.subheading(freeze.by() + " stopped all publishing, " + freeze.when() + ":");
    page.paragraph(2 * INDENT, "Why: " + freeze.reason() + ".");
    page.paragraph(2 * INDENT, "Lifted, since " + freeze.lifted() + ".");
    if (freeze.waiting().isEmpty()) {
      page.paragraph(2 * INDENT, "Nothing was due meanwhile.");
      return;
    }
    page.paragraph(
        2 * INDENT,
        "What was due meanwhile is missed. Nothing of it went out when the stop was lifted:");
    TextTable table = new TextTable("Post", "Channel", "Slot", "Who may choose a new slot");
    freeze.waiting().forEach(one -> table.row(one.post(), one.channel(), one.slot(), one.who()));
    page.blank().table(2 * INDENT, table);
  }

  private static Map<LocalDate, List<PublishingSection.Target>> byDay(
      PublishingSection publishing) {
    return publishing.targets().stream()
        .collect(Collectors.groupingBy(
            PublishingSection.Target::day, TreeMap::new, Collectors.toList()));
  }

  private static long out(List<PublishingSection.Target> targets) {
    return targets.stream().filter(target -> !target.published().isEmpty()).count();
  }

  private static String where(List<PublishingSection.Target> targets) {
    Map<String, String> posts = targets.stream()
        .collect(Collectors.toMap(
            PublishingSection.Target::post,
            ConsoleOutcomes::channel,
            (a, b) -> a + " " + b,
            LinkedHashMap::new));
    return posts.entrySet().stream()
        .map(post -> post.getKey() + " " + post.getValue())
        .collect(Collectors.joining(" · "));
  }

  private static String channel(PublishingSection.Target target) {
    boolean well = target.outcome() == CalendarSection.Status.PUBLISHED;
    return target.channel() + (well ? "" : target.outcome().mark());
  }

  private static void story(TextPage page, PublishingSection.Target target) {
    String sign = target.outcome().mark() + " " + target.post();
    page.hanging(
        2 * INDENT,
        sign,
        LABEL,
        "%s, %s: %s"
            .formatted(
                target.channel(),
                Words.WEEKDAY.format(target.day()) + " " + target.slot(),
                outcome(target)));
    if (!target.story().isEmpty()) {
      page.paragraph(2 * INDENT + LABEL, target.story());
    }
    if (!target.externalKey().isEmpty()) {
      page.paragraph(2 * INDENT + LABEL, "key " + target.externalKey());
    }
  }

  private static String outcome(PublishingSection.Target target) {
    return target.outcome().word()
        + (target.published().isEmpty() ? "" : " at " + target.published());
  }

  /** Prints how much is on record and whether it is whole. */
  static void audit(TextPage page, AuditSection audit) {
    page.hanging(INDENT, "Events", LABEL, Integer.toString(audit.events()));
    page.hanging(INDENT, "Head", LABEL, audit.headDigest());
    page.hanging(
        INDENT, "Verified", LABEL, (audit.verified() ? "yes. " : "NO. ") + audit.sentence());
  }

  /** Prints the files that were written. */
  static void files(TextPage page, List<JobReport.WrittenFile> files) {
    if (files.isEmpty()) {
      page.paragraph(INDENT, "No file was written.");
      return;
    }
    TextTable table = new TextTable("File", "What it holds");
    files.forEach(file -> table.row(file.path(), file.what()));
    page.table(INDENT, table);
  }
}
