package dev.gotong.examples.quickstart;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts what a run found and did into the report. */
final class Report {
  private static final DateTimeFormatter FROM =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter TO =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final Map<String, String> MARKS = Map.of(
      "x",
      "X",
      "bluesky",
      "B",
      "mastodon",
      "M",
      "linkedin",
      "in",
      "instagram",
      "Ig",
      "facebook",
      "F");

  /** An instant as Gotong writes it. */
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

  private Report() {}

  static JobReport of(
      Job job, RunLog log, List<String> filesRead, List<JobReport.WrittenFile> written) {
    History history = History.of(job);
    OutcomeReport outcomes = new OutcomeReport(job, log, history);
    TeamReport team = new TeamReport(job, log);
    TextReport texts = new TextReport(job, log);
    return new JobReport(
        job.workspace().value(),
        period(job),
        texts.input(filesRead),
        team.coverage(),
        team.load(),
        texts.style(),
        new ReviewReport(job, log, history).approvals(),
        outcomes.calendar(),
        outcomes.publishing(),
        outcomes.audit(),
        written);
  }

  private static String period(Job job) {
    ZoneId zone = job.plan.zone();
    LocalDate first = job.slots.first().atZone(zone).toLocalDate();
    LocalDate last = job.slots.last().atZone(zone).toLocalDate();
    return first.equals(last) ? TO.format(last) : FROM.format(first) + " to " + TO.format(last);
  }

  static String mark(Channel channel) {
    return MARKS.getOrDefault(channel.network().value(), "?");
  }

  static Channel channel(Job job, ChannelId id) {
    return job.settings.findChannel(id).orElseThrow();
  }

  /** {@return a sentence of Gotong, with the names of people for their ids, and the times of the team} */
  static String named(Job job, String sentence) {
    return sentenceCase(inWords(job, sentence));
  }

  /** {@return a text of Gotong, with the names of people for their ids, and the times of the team} */
  static String inWords(Job job, String words) {
    String text = INSTANT
        .matcher(words)
        .replaceAll(at -> Times.moment(Instant.parse(at.group()), job.plan.zone()));
    for (TeamFile.MemberPart member : job.plan.file().members()) {
      String first = member.name().split(" ", 2)[0];
      text = text.replaceAll("(?<![\\p{L}\\p{N}-])" + member.id() + "(?![\\p{L}\\p{N}-])", first);
    }
    return text;
  }

  private static String sentenceCase(String text) {
    String trimmed = text.strip();
    String end = trimmed.matches("(?s).*[.!?:]$") ? "" : ".";
    boolean startsWithId = trimmed.matches("(?s)[a-z0-9]+[-/].*"); // ids are never capitalised
    return trimmed.isEmpty() || startsWithId
        ? trimmed + end
        : trimmed.substring(0, 1).toUpperCase(Locale.ROOT) + trimmed.substring(1) + end;
  }

  static String first(Job job, PersonId person) {
    return job.plan.name(person).split(" ", 2)[0];
  }
}
