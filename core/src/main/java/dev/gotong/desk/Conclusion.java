package dev.gotong.desk;

import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.CourseCommand.NoteDispatch;
import dev.gotong.approval.Round;
import dev.gotong.base.NetworkId;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.JobChange;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.util.Map;

/** What follows from the answer of a network. */
final class Conclusion {
  /** So long a lost answer is looked for; then it waits for a person. */
  private static final Duration LOOK_UNTIL = Duration.ofDays(7);

  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private final Runner runner;
  private final Reviews reviews;
  private final Map<NetworkId, Publisher> publishers;

  Conclusion(Runner runner, Reviews reviews, Map<NetworkId, Publisher> publishers) {
    this.runner = runner;
    this.reviews = reviews;
    this.publishers = publishers;
  }

  /** Tells the target what the network said, and says when there is something to do about it again. */
  Changes conclude(Transaction transaction, Claim claim, TargetCommand answer) {
    Sitting sitting = runner.sitting(transaction, runner.automation(claim.job().workspace()));
    sitting.decide(Kinds.TARGETS, claim.job().id(), answer, Targeting.facts(sitting));
    TargetState after = sitting.state(Kinds.TARGETS, claim.job().id());
    if (after instanceof TargetState.Published || after instanceof TargetState.Rejected) {
      noteDispatch(sitting, after.findPlan().orElseThrow().slot());
    }
    sitting.change(after.match(
        unscheduled -> new JobChange.Complete(claim),
        scheduled -> new JobChange.Postpone(claim, scheduled.dueAt()),
        flight -> new JobChange.Postpone(claim, sitting.now()),
        published -> new JobChange.Complete(claim),
        rejected -> new JobChange.Complete(claim),
        unclear -> lookAgain(sitting, claim, unclear),
        missed -> new JobChange.Complete(claim)));
    return sitting.changes();
  }

  /**
   * Tells the review that the post is out or was turned down there: an override counts for one time. One that is granted
   * meanwhile is not what let this post out, so that a review without any is not guarded.
   */
  private void noteDispatch(Sitting sitting, Slot slot) {
    boolean overridden = sitting
        .glance(Kinds.APPROVALS.kind(), slot.post().value())
        .flatMap(ApprovalState::findRound)
        .flatMap(Round::override)
        .isPresent();
    if (overridden && sitting.state(Kinds.POSTS, slot.post().value()).findPost().isPresent()) {
      sitting.decide(
          Kinds.APPROVALS,
          slot.post().value(),
          new NoteDispatch(slot.channel()),
          reviews.facts(sitting, slot.post()));
    }
  }

  /** Looks after a minute, then each time after as long again, for a week. */
  private JobChange lookAgain(Sitting sitting, Claim claim, TargetState.Unclear unclear) {
    boolean canLook = Targeting.findPublisher(sitting, unclear, publishers)
        .filter(known -> known.publisherClass() != PublisherClass.NONE)
        .isPresent();
    Duration since = Duration.between(unclear.attempt().at(), sitting.now());
    if (!canLook || since.compareTo(LOOK_UNTIL) > 0) {
      return new JobChange.Complete(claim);
    }
    Duration wait = since.compareTo(FIRST_LOOK) > 0 ? since : FIRST_LOOK;
    return new JobChange.Postpone(claim, sitting.now().plus(wait));
  }
}
