package dev.gotong.examples.quickstart;

import dev.gotong.examples.quickstart.ApprovalSection.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The section on who agreed, as HTML. */
final class HtmlApprovals {
  private HtmlApprovals() {}

  /** Writes everything that did not simply go well, then who agreed to what. */
  static void write(Markup markup, ApprovalSection approvals) {
    stoodIn(markup, approvals.stoodIn());
    for (Kind kind : Kind.values()) {
      refused(markup, kind, approvals.refused(kind));
    }
    lost(markup, approvals.lost());
    reminders(markup, approvals.reminders());
    approvals.stuck().forEach(stuck -> stuck(markup, stuck));
    open(markup, approvals.open());
    agreements(markup, approvals.posts());
  }

  private static void stoodIn(Markup markup, List<ApprovalSection.StoodIn> stoodIn) {
    if (!stoodIn.isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          Words.count(stoodIn.size(), "vote") + " for somebody who was away",
          "Post",
          "Stage",
          "Who agreed");
      stoodIn.forEach(vote -> table.row(vote.post(), vote.stage(), vote.who()));
      table.end();
    }
  }

  private static void refused(Markup markup, Kind kind, List<ApprovalSection.Refused> refused) {
    if (!refused.isEmpty()) {
      HtmlTable table =
          HtmlTable.start(markup, kind.heading(refused.size()), "Post", "Who", "Why not");
      refused.forEach(one -> table.row(one.post(), one.who(), one.reason()));
      table.end();
    }
  }

  private static void lost(Markup markup, List<ApprovalSection.LostApproval> lost) {
    if (!lost.isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup, Words.count(lost.size(), "approval") + " lost", "Post", "What happened");
      lost.forEach(one -> table.row(one.post(), String.join(" ", one.what())));
      table.end();
    }
  }

  private static void reminders(Markup markup, List<ApprovalSection.Reminder> reminders) {
    if (!reminders.isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          Words.count(reminders.size(), "step") + " taken while a stage took its time",
          "Post",
          "Stage",
          "When",
          "What");
      reminders.forEach(one -> table.row(one.post(), one.stage(), one.when(), one.what()));
      table.end();
    }
  }

  private static void stuck(Markup markup, ApprovalSection.Stuck stuck) {
    markup.open("div", "class", "stuck").open("h3");
    markup.open("bdi").text(stuck.post()).close().text(" was stuck. On ");
    markup.text(stuck.when()).text(" it stood so:").close().open("ul");
    for (ApprovalSection.Point point : stuck.points()) {
      markup.open("li").open("bdi").text(point.text()).close();
      if (!point.details().isEmpty()) {
        markup.open("ul");
        point.details().forEach(detail -> markup.data("li", detail));
        markup.close();
      }
      markup.close();
    }
    markup.close().data("p", stuck.ask()).close();
  }

  private static void open(Markup markup, List<ApprovalSection.OpenPost> posts) {
    if (!posts.isEmpty()) {
      HtmlTable table = HtmlTable.start(
          markup,
          Words.count(posts.size(), "post") + " still open",
          "Post",
          "Where it stands",
          "Why");
      posts.forEach(post -> table.row(post.post(), post.state(), post.reason()));
      table.end();
    }
  }

  private static void agreements(Markup markup, List<ApprovalSection.PostApproval> posts) {
    markup
        .open("details")
        .element("summary", "Who agreed to " + Words.count(posts.size(), "post") + ", and when");
    HtmlTable table =
        HtmlTable.start(markup, "Every stage of every post", "Post", "Stage", "Agreed");
    for (ApprovalSection.PostApproval post : posts) {
      for (ApprovalSection.Stage stage : post.stages()) {
        String votes = stage.votes().stream()
            .map(vote -> vote.whoAndForWhom() + ", " + vote.when())
            .collect(Collectors.joining("; "));
        table.row(post.post(), stage.name(), Words.orElse(votes, "nobody yet"));
      }
    }
    table.end();
    markup.close();
  }
}
