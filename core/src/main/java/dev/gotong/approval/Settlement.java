package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.approval.StageEvent.Cleared;
import dev.gotong.approval.StageEvent.Lost;
import dev.gotong.approval.StageEvent.StageMoved;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What comes of an act: for every stage, and for the post. */
final class Settlement {
  private final ApprovalState before;
  private final ApprovalFacts facts;
  private ImmutableList<ApprovalEvent> events; // one, mostly
  private ApprovalState state;
  private int folded; // so many of the events are in the state

  private Settlement(
      ApprovalState before, List<ApprovalEvent> acts, ApprovalState after, ApprovalFacts facts) {
    this.before = before;
    this.facts = facts;
    this.events = Frozen.list(acts);
    this.state = after;
    this.folded = acts.size();
  }

  /**
   * Accepts those acts, with what comes of them.
   *
   * @param cause what the act is, should it take an approval away
   */
  static Decision<ApprovalEvent> accept(
      ApprovalState before, List<ApprovalEvent> acts, ApprovalFacts facts, LossCause cause) {
    return new Settlement(before, acts, after(before, acts), facts).accept(cause);
  }

  /** Accepts the submission that led to that review. */
  static Decision<ApprovalEvent> begin(
      ApprovalState before,
      RoundEvent.Submitted submitted,
      ApprovalState after,
      ApprovalFacts facts) {
    return new Settlement(before, ImmutableList.of(submitted), after, facts).accept(LossCause.EDIT);
  }

  private static ApprovalState after(ApprovalState before, List<ApprovalEvent> acts) {
    ApprovalState after = before;
    for (ApprovalEvent act : acts) {
      after = Fold.evolve(after, act);
    }
    return after;
  }

  static Decision<ApprovalEvent> accept(
      ApprovalState before, ApprovalEvent act, ApprovalFacts facts, LossCause cause) {
    return accept(before, ImmutableList.of(act), facts, cause);
  }

  /**
   * Accepts acts in which nobody agrees to anything: a review that they leave complete waits for one more who does. That
   * may show only as the stages move, since one that opens anew asks for those who are there now.
   *
   * @param acts the acts, given whether the review waits after them
   */
  static Decision<ApprovalEvent> acceptUnconfirmed(
      ApprovalState before,
      Function<Boolean, List<ApprovalEvent>> acts,
      ApprovalFacts facts,
      LossCause cause) {
    boolean review = before instanceof InReview;
    boolean completes = review && isComplete(after(before, acts.apply(false)));
    Decision<ApprovalEvent> decision = accept(before, acts.apply(completes), facts, cause);
    boolean clears = decision.fold(
        events -> events.stream().anyMatch(Cleared.class::isInstance), refusal -> false);
    return review && clears ? accept(before, acts.apply(true), facts, cause) : decision;
  }

  private static boolean isComplete(ApprovalState state) {
    return state instanceof InReview review && Tally.of(review.round()).isComplete();
  }

  private Decision<ApprovalEvent> accept(LossCause cause) {
    boolean holds = false;
    if (state instanceof InReview || state instanceof Approved) {
      Tally tally = moveStages();
      holds = tally.isComplete() && !round().unconfirmed();
    }
    if (before instanceof Approved approved) {
      Round was = approved.round();
      if (!holds) {
        Lost lost = new Lost(cause, was.revision(), was.digest());
        events = ImmutableList.<ApprovalEvent>builder().add(lost).addAll(events).build();
      } else if (!was.isAt(round().revision(), round().digest())) {
        say(cleared());
      }
    } else if (holds) {
      say(cleared());
    }
    return new Decision.Accepted<>(events);
  }

  private void say(ApprovalEvent event) {
    events = Ballot.plus(events, event);
  }

  private Cleared cleared() {
    Round round = round();
    return new Cleared(round.number(), round.revision(), round.digest());
  }

  private Round round() {
    return state.findRound().orElseThrow();
  }

  /** Says of every stage to which status it has come, and counts again where opening one changed who is asked there. */
  private Tally moveStages() {
    while (true) {
      Tally tally = Tally.of(round());
      if (!moveStages(tally)) {
        return tally; // what was said since changes nothing that is counted
      }
      foldMoves();
    }
  }

  /** Moves one stage after the other; answers whether it stopped at one that changed what is to be counted. */
  private boolean moveStages(Tally tally) {
    Round round = round();
    for (int i = 0; i < round.stages().size(); i++) {
      StageStatus status = tally.status(i);
      if (status == StageStatus.OPEN && isStalled(i)) {
        status = StageStatus.STALLED;
      }
      if (status != round.record(i).status() && move(i, status)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStalled(int index) {
    return !isKnownOpen(index) && new Outlook(electorate()).isStalled(index);
  }

  /**
   * Somebody who agrees for themselves fills one place where one person is as good as another, so that there are enough
   * people still if there were before. What else is said may use up who is needed for somebody else or elsewhere.
   */
  private boolean isKnownOpen(int index) {
    Round round = round();
    Stage stage = round.policy().stages().get(index);
    return round.record(index).status() == StageStatus.OPEN
        && stage.isSimple()
        && events.get(0) instanceof VoteEvent.VoteCast cast
        && cast.vote().agrees()
        && cast.vote().onBehalfOf().isEmpty()
        && cast.vote().stage().equals(stage.id());
  }

  private boolean move(int index, StageStatus status) {
    boolean opens = status == StageStatus.OPEN || status == StageStatus.STALLED;
    Set<PersonId> expected = opens ? electorate().expectedNow(index) : ImmutableSortedSet.of();
    Set<PersonId> people = status == StageStatus.STALLED
        ? ImmutableSortedSet.copyOf(electorate().pending(index))
        : ImmutableSortedSet.of();
    String stage = round().policy().stages().get(index).id();
    boolean asksOthers = opens && !expected.equals(round().record(index).expected());
    say(new StageMoved(stage, status, people, expected, facts.now()));
    return asksOthers; // whoever is asked no more is free for another stage
  }

  private void foldMoves() {
    for (; folded < events.size(); folded++) {
      state = Fold.evolve(state, events.get(folded));
    }
  }

  private Electorate electorate() {
    return new Electorate(round(), facts);
  }
}
