package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Objection;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.Stage;
import dev.gotong.approval.StageEvent;
import dev.gotong.approval.StageOverride;
import dev.gotong.approval.StageStatus;
import dev.gotong.approval.TimeEvent;
import dev.gotong.approval.TimeEvent.Ticked;
import dev.gotong.approval.Vote;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VotesStruck;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says from the history of a review alone where it stands. It reads the whole history for each question, and remembers
 * no more than what it answered; it believes what people did and what the content and the team were at the time, and
 * never what an event says came of it.
 *
 * <p>No rule of reviews is used here: everything is counted anew, the quorums by trying every way to seat the voters.
 *
 * <p>Not thread-safe.
 */
public final class ApprovalOracle {
  private final List<ApprovalEvent> history;
  private final Acts acts;
  private final Voices voices;
  /** What was asked of how the history began, by how many events that is; a history that goes on begins the same. */
  private final Map<Integer, ApprovalOracle> beginnings;

  private final Map<Stage, StageStatus> statuses = new HashMap<>();
  private Optional<Phase> phase = Optional.empty();
  private Optional<List<Vote>> votes = Optional.empty();
  private Optional<List<Objection>> objections = Optional.empty();
  private Optional<Boolean> approved = Optional.empty();
  private Optional<Boolean> complete = Optional.empty();

  /**
   * An oracle of that history.
   *
   * @param history what happened, oldest first; for a question about approval it must end where an answer ended
   */
  public ApprovalOracle(List<ApprovalEvent> history) {
    this(history, new HashMap<>());
  }

  private ApprovalOracle(List<ApprovalEvent> history, Map<Integer, ApprovalOracle> beginnings) {
    this.history = history;
    this.acts = new Acts(history);
    this.voices = new Voices(acts);
    this.beginnings = beginnings;
  }

  /** {@return an oracle of a history that begins as this one, and what else happened} */
  public ApprovalOracle and(List<ApprovalEvent> more) {
    List<ApprovalEvent> all = new ArrayList<>(history);
    all.addAll(more);
    return new ApprovalOracle(all, beginnings);
  }

  /** {@return what happened, oldest first} */
  public List<ApprovalEvent> history() {
    return history;
  }

  /** How far a review has come, by what was done. */
  public enum Phase {
    /** Not submitted. */
    DRAFT,
    /** Submitted, and not back. */
    REVIEW,
    /** Sent back. */
    CHANGES,
    /** Ended. */
    CLOSED
  }

  /** {@return the phase} */
  public Phase phase() {
    phase = phase.or(() -> Optional.of(new Phases(acts).phase()));
    return phase.get();
  }

  /** {@return what the post said when it was approved as it stands; empty if it is not approved} */
  public Optional<Digest> approved() {
    return isApproved() ? Optional.of(acts.digest()) : Optional.empty();
  }

  private boolean isApproved() {
    approved = approved.or(() -> Optional.of(isComplete() && !isUnconfirmed()));
    return approved.get();
  }

  /** {@return whether nothing is missing, but perhaps a last vote: see {@link #isUnconfirmed}} */
  public boolean isComplete() {
    complete = complete.or(() -> Optional.of(hasAll()));
    return complete.get();
  }

  private boolean hasAll() {
    if (phase() != Phase.REVIEW) {
      return false;
    }
    boolean any = policy().selfPublish();
    for (Stage stage : policy().stages()) {
      StageStatus status = stage.required() ? status(stage) : StageStatus.NOT_APPLICABLE;
      if (!isDone(status)) {
        return false;
      }
      any |= status != StageStatus.NOT_APPLICABLE;
    }
    return any && objections().stream().allMatch(this::isSetAside);
  }

  private boolean isSetAside(Objection objection) {
    return isOverridden(objection.stage())
        && (objection.kind() == Objection.Kind.CHANGES || policy().overrides().beatsVeto());
  }

  /**
   * {@return whether somebody of the last stages has yet to agree, since an edit, another policy or time, and no person,
   * left the post complete}
   */
  public boolean isUnconfirmed() {
    for (int i = history.size() - 1; i > acts.start(); i--) {
      if (isLastWord(i)) {
        return false;
      }
      if (leavesComplete(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLastWord(int index) {
    if (!(history.get(index) instanceof VoteCast cast) || !cast.vote().agrees()) {
      return false;
    }
    Acts then = acts.before(index);
    Stage stage = then.policy().findStage(cast.vote().stage()).orElseThrow();
    // whoever agrees where nothing required comes after has the last word, be it that nothing is
    // required at all
    return then.policy().stages().stream()
        .noneMatch(
            other -> other.rank() > stage.rank() && other.required() && then.isRelevant(other));
  }

  private boolean leavesComplete(int index) {
    ApprovalEvent event = history.get(index);
    int end = index + 1;
    boolean edit = event instanceof EditNoted;
    if (!edit && !(event instanceof PolicyRebased) && !(event instanceof Ticked)) {
      return false;
    }
    if (edit && acts.before(index).policy().edits().mayComplete()) {
      return false;
    }
    // a stage that opens says of whom it asks, which may be those who agreed already
    while (end < history.size()
        && (event instanceof Ticked
            ? isOfTick(history.get(end))
            : history.get(end) instanceof StageEvent)) {
      end++;
    }
    return upTo(end).isComplete() && !upTo(index).isApproved();
  }

  private static boolean isOfTick(ApprovalEvent event) {
    return event instanceof VotesStruck
        || event instanceof StageEvent
        || (event instanceof TimeEvent && !(event instanceof Ticked))
        || (event instanceof ObjectionCleared cleared
            && cleared.how() == ObjectionCleared.How.LEFT);
  }

  /** {@return how far the stage has come; never stalled, which the history does not tell} */
  public StageStatus status(Stage stage) {
    StageStatus known = statuses.get(stage);
    if (known != null) {
      return known;
    }
    StageStatus found = findStatus(stage);
    statuses.put(stage, found);
    return found;
  }

  private StageStatus findStatus(Stage stage) {
    if (acts.applies(stage) == Truth.UNKNOWN && stage.onUnknown() == Stage.OnUnknown.ERROR) {
      return StageStatus.ERROR;
    }
    if (acts.applies(stage) == Truth.FALSE) {
      return StageStatus.NOT_APPLICABLE;
    }
    if (isOverridden(stage.id())) {
      return StageStatus.OVERRIDDEN;
    }
    boolean awaited = false;
    for (Objection objection : objections()) {
      boolean here = objection.stage().equals(stage.id());
      if (here
          && (objection.kind() == Objection.Kind.VETO
              || objection.round() == acts.submitted().round())) {
        return StageStatus.BLOCKED;
      }
      awaited |= here;
    }
    for (Stage other : policy().stages()) {
      if (other.rank() < stage.rank() && other.required() && !isDone(status(other))) {
        return StageStatus.WAITING;
      }
    }
    boolean enough = new Quorums(acts, votes(), overridden()).isReached(stage);
    return enough && !awaited ? StageStatus.SATISFIED : StageStatus.OPEN;
  }

  private static boolean isDone(StageStatus status) {
    return status == StageStatus.SATISFIED
        || status == StageStatus.OVERRIDDEN
        || status == StageStatus.NOT_APPLICABLE;
  }

  private boolean isOverridden(String stage) {
    return overridden().contains(stage);
  }

  private Set<String> overridden() {
    return override().map(StageOverride::stages).orElse(Set.of());
  }

  /** {@return the votes that hold, abstentions included, in the order in which they were cast} */
  public List<Vote> votes() {
    votes = votes.or(() -> Optional.of(phase() == Phase.REVIEW ? voices.votes() : List.of()));
    return votes.get();
  }

  /** {@return the objections that stand, in the order in which they were raised} */
  public List<Objection> objections() {
    objections = objections.or(() -> Optional.of(voices.objections()));
    return objections.get();
  }

  /** {@return the override that counts} */
  public Optional<StageOverride> override() {
    return voices.override();
  }

  /** {@return the override that waits for a second person} */
  public Optional<StageOverride> asked() {
    return voices.asked();
  }

  /** {@return everybody who wrote any of it; nobody before the first submission} */
  public Set<PersonId> contributors() {
    return acts.contributors();
  }

  /** {@return whether the stage applies} */
  public Truth applies(Stage stage) {
    return acts.applies(stage);
  }

  /** {@return the policy of the round; there must be one} */
  public ApprovalPolicy policy() {
    return acts.policy();
  }

  /** {@return whether the post was ever submitted, so that there is a policy, and contributors} */
  public boolean isSubmitted() {
    return acts.start() >= 0;
  }

  private ApprovalOracle upTo(int end) {
    return new ApprovalOracle(history.subList(0, end));
  }
}
