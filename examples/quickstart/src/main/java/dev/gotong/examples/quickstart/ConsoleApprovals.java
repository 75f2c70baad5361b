package dev.gotong.examples.quickstart;

import dev.gotong.examples.quickstart.ApprovalSection.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section on who agreed, as text. */
final class ConsoleApprovals {
  private static final int INDENT = TextPage.INDENT;
  private static final int LABEL = 8;

  private ConsoleApprovals() {}

  /** Prints who agreed to what, summed up by person, then everything that did not simply go well. */
  static void print(TextPage page, ApprovalSection approvals) {
    agreements(page, approvals);
    stoodIn(page, approvals.stoodIn());
    for (Kind kind : Kind.values()) {
      refused(page, kind, approvals.refused(kind));
    }
    lost(page, approvals.lost());
    reminders(page, approvals.reminders());
    approvals.stuck().forEach(stuck -> stuck(page, stuck));
    open(page, approvals.open());
  }

  private static void agreements(TextPage page, ApprovalSection approvals) {
    Map<List<String>, List<String>> agreed = agreed(approvals);
    if (agreed.isEmpty()) {
      page.paragraph(INDENT, "Nobody agreed to anything.");
      return;
    }
    TextTable table = new TextTable("Stage", "Agreed", ">Posts", "Which");
    agreed.forEach((who, posts) -> table.row(
        who.get(0), who.get(1), Integer.toString(posts.size()), String.join(", ", posts)));
    page.table(INDENT, table).blank();
    page.paragraph(INDENT, "The time of each vote stands in the HTML report.");
  }

  private static Map<List<String>, List<String>> agreed(ApprovalSection approvals) {
    return approvals.posts().stream()
        .flatMap(post -> post.stages().stream()
            .flatMap(stage -> stage.votes().stream().flatMap(vote -> line(post, stage, vote))))
        .collect(Collectors.groupingBy(
            line -> line.subList(0, 2),
            LinkedHashMap::new,
            Collectors.mapping(line -> line.get(2), Collectors.toList())));
  }

  private static Stream<List<String>> line(
      ApprovalSection.PostApproval post, ApprovalSection.Stage stage, ApprovalSection.Vote vote) {
    return Stream.of(List.of(stage.name(), vote.whoAndForWhom(), post.post()));
  }

  private static void stoodIn(TextPage page, List<ApprovalSection.StoodIn> stoodIn) {
    if (!stoodIn.isEmpty()) {
      page.subheading(Words.count(stoodIn.size(), "vote") + " for somebody who was away:");
      TextTable table = new TextTable("Post", "Stage", "Who agreed");
      stoodIn.forEach(vote -> table.row(vote.post(), vote.stage(), vote.who()));
      page.table(2 * INDENT, table);
    }
  }

  private static void refused(TextPage page, Kind kind, List<ApprovalSection.Refused> refused) {
    if (!refused.isEmpty()) {
      page.subheading(kind.heading(refused.size()) + ":");
      TextTable table = new TextTable("Post", "Who", "Why not");
      refused.forEach(one -> table.row(one.post(), one.who(), one.reason()));
      page.table(2 * INDENT, table);
    }
  }

  private static void lost(TextPage page, List<ApprovalSection.LostApproval> lost) {
    if (lost.isEmpty()) {
      return;
    }
    page.subheading(Words.count(lost.size(), "approval") + " lost:");
    for (ApprovalSection.LostApproval one : lost) {
      String label = one.post();
      for (String sentence : one.what()) {
        page.hanging(2 * INDENT, label, LABEL, sentence);
        label = "";
      }
    }
  }

  private static void reminders(TextPage page, List<ApprovalSection.Reminder> reminders) {
    if (!reminders.isEmpty()) {
      page.subheading(
          Words.count(reminders.size(), "step") + " taken while a stage took its time:");
      TextTable table = new TextTable("Post", "Stage", "When", "What");
      reminders.forEach(one -> table.row(one.post(), one.stage(), one.when(), one.what()));
      page.table(2 * INDENT, table);
    }
  }

  private static void stuck(TextPage page, ApprovalSection.Stuck stuck) {
    page.subheading(stuck.post() + " was stuck. On " + stuck.when() + " it stood so:");
    for (ApprovalSection.Point point : stuck.points()) {
      page.paragraph(2 * INDENT, point.text());
      point.details().forEach(detail -> page.paragraph(3 * INDENT, detail));
    }
    page.paragraph(2 * INDENT, stuck.ask());
  }

  private static void open(TextPage page, List<ApprovalSection.OpenPost> posts) {
    if (!posts.isEmpty()) {
      page.subheading(Words.count(posts.size(), "post") + " still open:");
      TextTable open = new TextTable("Post", "Where it stands", "Why");
      posts.forEach(post -> open.row(post.post(), post.state(), post.reason()));
      page.table(2 * INDENT, open);
    }
  }
}
