package dev.gotong.examples.quickstart;

import java.util.List;
import java.util.Locale;

/** The sections on what went out, what is on record and what was written, as HTML. */
final class HtmlOutcomes {

  private HtmlOutcomes() {}

  /** Writes the counts, what was missed while everything stopped, the story of each target that has one, then every target. */
  static void publishing(Markup markup, PublishingSection publishing) {
    if (publishing.targets().isEmpty()) {
      markup.element("p", "Nothing was due.");
      return;
    }
    markup.open("ul", "class", "counts");
    publishing.counts().forEach((status, count) -> {
      markup.open("li", "class", status.name().toLowerCase(Locale.ROOT));
      markup
          .element("strong", Integer.toString(count))
          .raw(" ")
          .element("span", status.word())
          .close();
    });
    markup.close();
    publishing.freezes().forEach(freeze -> freeze(markup, freeze));
    if (!publishing.told().isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          "What did not simply go out in time",
          "Post",
          "Channel",
          "Slot",
          "Outcome",
          "What was done");
      publishing
          .told()
          .forEach(target -> table.row(
              target.post(), target.channel(), slot(target), outcome(target), target.story()));
      table.end();
    }
    targets(markup, publishing.targets());
  }

  private static void freeze(Markup markup, PublishingSection.Freeze freeze) {
    markup.open("div", "class", "freeze").open("h3");
    markup.open("bdi").text(freeze.by()).close().text(" stopped all publishing, ");
    markup.text(freeze.when()).close();
    markup.data("p", "Why: " + freeze.reason() + ".");
    markup.data("p", "Lifted, since " + freeze.lifted() + ".");
    if (freeze.waiting().isEmpty()) {
      markup.element("p", "Nothing was due meanwhile.");
    } else {
      HtmlTable table = HtmlTable.start(
          markup,
          "What was due meanwhile is missed. Nothing of it went out when the stop was lifted",
          "Post",
          "Channel",
          "Slot",
          "Who may choose a new slot");
      freeze.waiting().forEach(one -> table.row(one.post(), one.channel(), one.slot(), one.who()));
      table.end();
    }
    markup.close();
  }

  private static void targets(Markup markup, List<PublishingSection.Target> targets) {
    markup.open("details");
    markup.element(
        "summary", "Every post on every channel, " + Words.count(targets.size(), "target"));
    HtmlTable table = HtmlTable.start(
        markup, "Every post on every channel", "Post", "Channel", "Slot", "Outcome", "Key");
    targets.forEach(target -> table.row(
        target.post(), target.channel(), slot(target), outcome(target), target.externalKey()));
    table.end();
    markup.close();
  }

  private static String slot(PublishingSection.Target target) {
    return Words.WEEKDAY.format(target.day()) + ", " + target.slot();
  }

  private static String outcome(PublishingSection.Target target) {
    String time = target.published().isEmpty() ? "" : " at " + target.published();
    return target.outcome().mark() + " " + target.outcome().word() + time;
  }

  /** Writes how much is on record and whether it is whole. */
  static void audit(Markup markup, AuditSection audit) {
    markup.open("p", "class", audit.verified() ? "well" : "bad");
    markup.element("strong", audit.verified() ? "Verified." : "Not verified.").raw(" ");
    markup.open("bdi").text(audit.sentence()).close().close();
    markup.open("p").text(Words.count(audit.events(), "event")).text(", the last with the digest ");
    markup.element("code", audit.headDigest()).text(".").close();
  }

  /** Writes the files that were written. */
  static void files(Markup markup, List<JobReport.WrittenFile> files) {
    if (files.isEmpty()) {
      markup.element("p", "No file was written.");
      return;
    }
    HtmlTable table =
        HtmlTable.start(markup, Words.count(files.size(), "file"), "File", "What it holds");
    files.forEach(file -> table.row(file.path(), file.what()));
    table.end();
  }
}
