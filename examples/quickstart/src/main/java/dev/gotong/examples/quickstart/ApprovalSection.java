package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * Who agreed to which post, and who could not.
 *
 * @param posts the posts and their stages
 * @param refused everything that the rules refused
 * @param lost every approval that was lost
 * @param reminders what was done while a stage took its time
 * @param stuck every post that waited for people who were not there
 * @param open every post that is not approved
 */
record ApprovalSection(
    List<PostApproval> posts,
    List<Refused> refused,
    List<LostApproval> lost,
    List<Reminder> reminders,
    List<Stuck> stuck,
    List<OpenPost> open) {

  ApprovalSection {
    posts = List.copyOf(posts);
    refused = List.copyOf(refused);
    lost = List.copyOf(lost);
    reminders = List.copyOf(reminders);
    stuck = List.copyOf(stuck);
    open = List.copyOf(open);
  }

  /** {@return what was refused of that kind} */
  List<Refused> refused(Kind kind) {
    return refused.stream().filter(one -> one.kind() == kind).toList();
  }

  /** {@return the votes of people who stood in for somebody, each with its post and stage} */
  List<StoodIn> stoodIn() {
    return posts.stream()
        .flatMap(post -> post.stages().stream()
            .flatMap(stage -> stage.votes().stream()
                .filter(vote -> !vote.standingInFor().isEmpty())
                .map(vote -> new StoodIn(post.post(), stage.name(), vote.whoAndWhy()))))
        .toList();
  }

  /**
   * The way of one post through its stages.
   *
   * @param post the id of the post
   * @param stages the stages that were reached, in order
   */
  record PostApproval(String post, List<Stage> stages) {

    PostApproval {
      stages = List.copyOf(stages);
    }
  }

  /**
   * One stage of one post.
   *
   * @param name the name of the stage, such as "editor"
   * @param votes who agreed
   */
  record Stage(String name, List<Vote> votes) {

    Stage {
      votes = List.copyOf(votes);
    }
  }

  /**
   * The consent of one person.
   *
   * @param who the name of the person
   * @param when the time, such as "Fri 3 Oct 11:20 Berlin"
   * @param standingInFor the name of the person whose part it was; empty if it was their own
   * @param away why that person was away, such as "holiday, 2025-10-13 to 2025-10-24"; empty likewise
   */
  record Vote(String who, String when, String standingInFor, String away) {

    /** {@return such as "Lena", or "Lena for Jonas"} */
    String whoAndForWhom() {
      return standingInFor.isEmpty() ? who : who + " for " + standingInFor;
    }

    /** {@return such as "Lena", or "Lena for Jonas, who was away (holiday, 2025-10-13 to 2025-10-24)"} */
    String whoAndWhy() {
      return whoAndForWhom() + (away.isEmpty() ? "" : ", who was away (" + away + ")");
    }
  }

  /** A vote of somebody who stood in: at which stage of which post, and for whom. */
  record StoodIn(String post, String stage, String who) {}

  /** What was refused. */
  enum Kind {
    /** A vote on what one wrote oneself. */
    OWN_WRITING("vote", "on one's own writing refused"),
    /** Another vote. */
    VOTE("other vote", "refused"),
    /** An edit. */
    EDIT("edit", "refused");

    private final String noun;
    private final String rest;

    Kind(String noun, String rest) {
      this.noun = noun;
      this.rest = rest;
    }

    /** {@return such as "2 votes on one's own writing refused"} */
    String heading(int count) {
      return Words.count(count, noun) + " " + rest;
    }
  }

  /**
   * Something that the rules refused.
   *
   * @param kind what it is
   * @param post the id of the post
   * @param who the name of the person, and for whom they acted, such as "Lena for Jonas"
   * @param reason why, a sentence
   */
  record Refused(Kind kind, String post, String who, String reason) {}

  /**
   * An approval that was lost.
   *
   * @param post the id of the post
   * @param what what took it, which votes ended and why, and what came of it; a sentence each
   */
  record LostApproval(String post, List<String> what) {

    LostApproval {
      what = List.copyOf(what);
    }
  }

  /**
   * What was done while a stage took its time.
   *
   * @param post the id of the post
   * @param stage the name of the stage
   * @param when the time, such as "Wed 29 Oct 16:00 Berlin"
   * @param what what was done, a sentence
   */
  record Reminder(String post, String stage, String when, String what) {}

  /**
   * A post that waited for people who were not there, so that a reader knows whom to ask.
   *
   * @param post the id of the post
   * @param when the time at which it stood so, such as "Thu 30 Oct 12:00 Berlin"
   * @param points what Gotong says about it
   * @param ask whom to ask, a sentence
   */
  record Stuck(String post, String when, List<Point> points, String ask) {

    Stuck {
      points = List.copyOf(points);
    }
  }

  /**
   * Something to say about a post.
   *
   * @param text what
   * @param details what belongs to it
   */
  record Point(String text, List<String> details) {

    Point {
      details = List.copyOf(details);
    }
  }

  /**
   * A post that is not approved.
   *
   * @param post the id of the post
   * @param state where it stands, such as "in review, stage legal"
   * @param reason what it waits for, a sentence
   */
  record OpenPost(String post, String state, String reason) {}
}
