package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.DroppedVote;
import dev.gotong.approval.Objection;
import dev.gotong.approval.PowerEvent.Overridden;
import dev.gotong.approval.PowerEvent.OverrideAsked;
import dev.gotong.approval.PowerEvent.OverrideSpent;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.Ended;
import dev.gotong.approval.RoundEvent.PolicyRebased;
import dev.gotong.approval.RoundEvent.Reopened;
import dev.gotong.approval.RoundEvent.SentBack;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.Stage;
import dev.gotong.approval.StageOverride;
import dev.gotong.approval.TimeEvent.Ticked;
import dev.gotong.approval.Vote;
import dev.gotong.approval.VoteEvent.ObjectionCleared;
import dev.gotong.approval.VoteEvent.ObjectionRaised;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VoteRetracted;
import dev.gotong.approval.VoteEvent.VotesInvalidated;
import dev.gotong.approval.VoteEvent.VotesStruck;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of all that was said still holds: a word holds unless something that came later ends it.
 *
 * @param acts the history
 */
record Voices(Acts acts) {

  /** The votes of the last round that hold, in the order in which they were cast. */
  List<Vote> votes() {
    List<Vote> live = new ArrayList<>();
    Set<PersonId> writers = acts.contributors();
    for (int i = Math.max(0, acts.start()); i < acts.size(); i++) {
      if (acts.at(i) instanceof VoteCast cast
          && !writers.contains(cast.vote().by())
          && !writers.contains(cast.vote().principal())
          && isRightlyCast(i, cast.vote())
          && !isEnded(i, cast.vote())) {
        live.add(cast.vote());
      }
    }
    return live;
  }

  /** Whether the voter had before them what the vote is for, and may vote under the policy. */
  private boolean isRightlyCast(int index, Vote vote) {
    Acts then = acts.before(index);
    ApprovalPolicy policy = then.policy();
    Optional<Stage> stage = policy.findStage(vote.stage());
    boolean seen = then.digestOf(vote.revision()).filter(vote.digest()::equals).isPresent();
    if (stage.isEmpty()
        || !seen
        || isOfEditor(policy, then.policyEditor(), vote)
        || (vote.revision() != then.revision() && !policy.edits().olderVotes())) {
      return false;
    }
    for (int i = acts.start() + 1; i < index; i++) {
      boolean unseen = acts.at(i) instanceof EditNoted edit && edit.revision() > vote.revision();
      if (unseen && acts.touches(i, policy, stage.get())) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody had a hand in the vote who changed the policy last, and may not vote under it. */
  private static boolean isOfEditor(ApprovalPolicy policy, Optional<PersonId> editor, Vote vote) {
    return !policy.separation().policyEditorMayApprove()
        && editor.isPresent()
        && (editor.get().equals(vote.by()) || editor.get().equals(vote.principal()));
  }

  private boolean isEnded(int index, Vote vote) {
    for (int i = index + 1; i < acts.size(); i++) {
      if (ends(i, vote)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int index, Vote vote) {
    ApprovalEvent event = acts.at(index);
    if (event instanceof VoteCast cast) {
      Vote later = cast.vote();
      return isSame(
          vote.stage(), vote.by(), vote.principal(), later.stage(), later.by(), later.principal());
    }
    if (event instanceof ObjectionRaised raised) {
      Objection later = raised.objection();
      return isSame(
          vote.stage(), vote.by(), vote.principal(), later.stage(), later.by(), later.principal());
    }
    if (event instanceof VoteRetracted retracted) {
      return retracted.stage().equals(vote.stage()) && retracted.by().equals(vote.by());
    }
    if (event instanceof VotesInvalidated invalidated) {
      return invalidated.person().equals(vote.by())
          || invalidated.person().equals(vote.principal());
    }
    if (event instanceof Ticked ticked) {
      return vote.agrees()
          && !ticked.at().isBefore(vote.at().plus(acts.before(index).policy().approvalTtl()));
    }
    if (event instanceof VotesStruck struck) {
      return isNamed(struck.votes(), DroppedVote.Cause.NOT_ELIGIBLE, vote);
    }
    if (event instanceof PolicyRebased rebased) {
      Optional<Stage> before = acts.before(index).policy().findStage(vote.stage());
      return !rebased.policy().findStage(vote.stage()).equals(before)
          || isOfEditor(rebased.policy(), rebased.policyEditor(), vote);
    }
    if (event instanceof EditNoted edit) {
      ApprovalPolicy policy = acts.before(index).policy();
      return acts.touches(index, policy, policy.findStage(vote.stage()).orElseThrow())
          || (!acts.isTold(index) && isNamed(edit.dropped(), DroppedVote.Cause.CONTRIBUTED, vote));
    }
    return false;
  }

  /**
   * Who may vote, and who wrote what the review was not told of, is no act of the review: only the team and the post know,
   * and the tick or the next edit tells.
   */
  private static boolean isNamed(List<DroppedVote> votes, DroppedVote.Cause cause, Vote vote) {
    for (DroppedVote dropped : votes) {
      if (dropped.cause() == cause
          && dropped.vote().stage().equals(vote.stage())
          && dropped.vote().by().equals(vote.by())) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words at a stage are of the same person, or for the same person. */
  private static boolean isSame(
      String stage,
      PersonId by,
      PersonId principal,
      String otherStage,
      PersonId otherBy,
      PersonId other) {
    return stage.equals(otherStage) && (by.equals(otherBy) || principal.equals(other));
  }

  /** The objections that stand, of whatever round. */
  List<Objection> objections() {
    List<Objection> standing = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.at(i) instanceof ObjectionRaised raised && stands(i, raised.objection())) {
        standing.add(raised.objection());
      }
    }
    return standing;
  }

  private boolean stands(int index, Objection objection) {
    for (int i = index + 1; i < acts.size(); i++) {
      if (settles(i, index, objection)) {
        return false;
      }
    }
    return true;
  }

  private boolean settles(int index, int raisedAt, Objection objection) {
    ApprovalEvent event = acts.at(index);
    boolean veto = objection.kind() == Objection.Kind.VETO;
    if (event instanceof VoteCast cast) {
      Vote vote = cast.vote();
      return (vote.agrees() || veto)
          && isSame(
              vote.stage(),
              vote.by(),
              vote.principal(),
              objection.stage(),
              objection.by(),
              objection.principal());
    }
    if (event instanceof ObjectionRaised raised) {
      Objection later = raised.objection();
      return isSame(
          later.stage(),
          later.by(),
          later.principal(),
          objection.stage(),
          objection.by(),
          objection.principal());
    }
    if (event instanceof ObjectionCleared cleared) {
      return cleared.stage().equals(objection.stage()) && isTakenBack(cleared, objection, veto);
    }
    if (event instanceof Reopened) {
      return veto && isTerminal(raisedAt, objection);
    }
    if (event instanceof Submitted submitted) {
      return !veto && submitted.contributors().contains(objection.principal());
    }
    return !veto
        && acts.isWriting(index)
        && ((EditNoted) event).by().equals(Optional.of(objection.principal()));
  }

  /** Whoever leaves takes along what they want changed, and nothing that they said for others. */
  private static boolean isTakenBack(ObjectionCleared cleared, Objection objection, boolean veto) {
    boolean own = cleared.objector().equals(objection.principal());
    return cleared.how() == ObjectionCleared.How.LEFT
        ? own && !veto
        : own || cleared.objector().equals(objection.by());
  }

  boolean isTerminal(int raisedAt, Objection objection) {
    return acts.before(raisedAt)
        .policy()
        .findStage(objection.stage())
        .filter(stage -> stage.veto() == Stage.Veto.TERMINAL)
        .isPresent();
  }

  /** The override that counts. */
  Optional<StageOverride> override() {
    for (int i = acts.size() - 1; i >= 0; i--) {
      if (acts.at(i) instanceof Overridden overridden) {
        if (overridden.override().revision() != acts.revision()
            || !overridden.override().digest().equals(acts.digest())) {
          return Optional.empty();
        }
        Set<ChannelId> spent = new HashSet<>();
        for (ApprovalEvent event : acts.history().subList(i, acts.size())) {
          if (event instanceof OverrideSpent on) {
            spent.add(on.channel());
          }
        }
        return Optional.of(overridden.override().withSpentOn(spent));
      }
      if (endsOverride(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The override that waits for a second person. */
  Optional<StageOverride> asked() {
    for (int i = acts.size() - 1; i >= 0; i--) {
      if (acts.at(i) instanceof OverrideAsked asked) {
        return Optional.of(asked.override());
      }
      if (endsOverride(i) || acts.at(i) instanceof Overridden) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean endsOverride(int index) {
    ApprovalEvent event = acts.at(index);
    return (event instanceof EditNoted && !acts.isSlotMove(index))
        || event instanceof ObjectionRaised
        || event instanceof PolicyRebased
        || event instanceof Submitted
        || event instanceof SentBack
        || event instanceof Ended;
  }
}
