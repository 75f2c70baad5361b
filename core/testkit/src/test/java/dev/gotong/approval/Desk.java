package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.Refusal;
import dev.gotong.post.Facet;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.PostState;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetState;
import java.util.Optional;
import java.util.Set;

/** Drives the machines together, in the order in which the desks do. */
final class Desk {
  private Desk() {}

  /** Tells the review of the edit that was made, and lets slots follow. */
  static void noteEdit(Turn turn) {
    for (PostEvent event : turn.written()) {
      if (event instanceof PostEvent.Edited edited) {
        turn.review(new CourseCommand.NoteEdit(
            edited.revision(), edited.digest(), edited.changed(), edited.cosmetic()));
      }
    }
    follow(turn);
  }

  static void withdraw(Turn turn) {
    turn.post(new PostCommand.Withdraw(turn.now().revision(), "no need any more"));
    if (!turn.written().isEmpty()) {
      turn.review(new CourseCommand.Withdraw("no need any more"));
      follow(turn);
    }
  }

  static void reopen(Turn turn) {
    turn.review(new CourseCommand.Reopen());
    if (turn.now().post() instanceof PostState.Withdrawn
        && turn.now().review() instanceof ApprovalState.Draft) {
      turn.post(new PostCommand.Reopen(turn.now().revision()));
    }
  }

  private static void follow(Turn turn) {
    for (int i = 0; i < turn.now().targets().size(); i++) {
      if (turn.now().targets().get(i) instanceof TargetState.Scheduled scheduled) {
        Plan plan = scheduled.plan();
        if (!(turn.now().post() instanceof PostState.Live)) {
          turn.target(i, new TargetCommand.Unschedule(), Optional.empty());
        } else if (!plan.digest().equals(message(turn, i))) {
          turn.target(
              i, new TargetCommand.Schedule(plan.slot(), message(turn, i)), Optional.empty());
        }
      }
    }
  }

  private static Digest message(Turn turn, int channel) {
    return turn.world().writing().message(turn.now().written().content(), channel);
  }

  @SuppressWarnings("ReferenceEquality") // whatever happens makes another node, be it an equal one
  static void schedule(Turn turn, int channel, int hour) {
    if (turn.now().post() instanceof PostState.Live) {
      Node before = turn.now();
      turn.target(
          channel,
          new TargetCommand.Schedule(turn.world().slot(channel, hour), message(turn, channel)),
          Optional.empty());
      if (turn.now() != before) {
        Post post = turn.now().written();
        Facet moved = Facet.of(Facet.Kind.SCHEDULE, turn.world().channels().get(channel));
        turn.tell(new CourseCommand.NoteEdit(post.revision(), post.digest(), Set.of(moved), false));
      }
    }
  }

  /** Claims what is due: time does its work on the review before the last look. */
  static void begin(Turn turn, int channel, long fence) {
    if (turn.now().targets().get(channel) instanceof TargetState.Scheduled scheduled) {
      Optional<Refusal> bar = turn.rules().findHold(turn.now().hold());
      if (bar.isEmpty() && !scheduled.plan().digest().equals(message(turn, channel))) {
        bar = Optional.of(refusal("publishing.digest-mismatch"));
      }
      if (bar.isEmpty() && !(turn.now().post() instanceof PostState.Live)) {
        bar = Optional.of(refusal("publishing.not-approved"));
      }
      if (bar.isEmpty()) {
        bar = findMissingApproval(turn, channel);
      }
      turn.target(channel, new TargetCommand.Begin(fence), bar);
    } else {
      turn.target(channel, new TargetCommand.Begin(fence), Optional.empty());
    }
  }

  private static Optional<Refusal> findMissingApproval(Turn turn, int channel) {
    turn.tell(new CourseCommand.Tick());
    return turn.now().review() instanceof ApprovalState.Approved
        ? turn.rules()
            .findBar(turn.now().review(), turn.facts(), turn.world().channels().get(channel))
        : Optional.of(refusal("publishing.not-approved"));
  }

  private static Refusal refusal(String code) {
    return Refusal.of(code, "it may not go out");
  }

  /** Tells the target what the network said, and the review if that was the last word. */
  static void conclude(Turn turn, int channel, TargetCommand answer) {
    turn.target(channel, answer, Optional.empty());
    TargetState after = turn.now().targets().get(channel);
    boolean over = after instanceof TargetState.Published || after instanceof TargetState.Rejected;
    if (turn.hasSent()
        && over
        && turn.now().review().findRound().flatMap(Round::override).isPresent()) {
      turn.tell(new CourseCommand.NoteDispatch(turn.world().channels().get(channel)));
    }
  }
}
