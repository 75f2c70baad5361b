package dev.gotong.approval.oracle;

import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.Objection;
import dev.gotong.approval.RoundEvent.EditNoted;
import dev.gotong.approval.RoundEvent.Ended;
import dev.gotong.approval.RoundEvent.Reopened;
import dev.gotong.approval.RoundEvent.SentBack;
import dev.gotong.approval.RoundEvent.Submitted;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteEvent.ObjectionRaised;

/**
 * How far a review has come, by what was done.
 *
 * @param acts the history
 */
record Phases(Acts acts) {

  /** The phase at the end of the history. */
  ApprovalOracle.Phase phase() {
    ApprovalOracle.Phase phase = ApprovalOracle.Phase.DRAFT;
    for (int i = 0; i < acts.size(); i++) {
      ApprovalEvent event = acts.at(i);
      if (event instanceof Submitted) {
        phase = ApprovalOracle.Phase.REVIEW;
      } else if (event instanceof Ended) {
        phase = ApprovalOracle.Phase.CLOSED;
      } else if (event instanceof Reopened) {
        phase = ApprovalOracle.Phase.DRAFT;
      } else if (event instanceof ObjectionRaised raised) {
        phase = after(i, raised.objection(), phase);
      } else if (phase == ApprovalOracle.Phase.REVIEW && sendsBack(i)) {
        phase = ApprovalOracle.Phase.CHANGES;
      }
    }
    return phase;
  }

  private ApprovalOracle.Phase after(int index, Objection objection, ApprovalOracle.Phase phase) {
    Voices voices = new Voices(acts.before(index + 1));
    if (objection.kind() == Objection.Kind.VETO) {
      return voices.isTerminal(index, objection) ? ApprovalOracle.Phase.CLOSED : phase;
    }
    Stage stage = voices.acts().policy().findStage(objection.stage()).orElseThrow();
    long wanting = voices.objections().stream()
        .filter(o -> o.kind() == Objection.Kind.CHANGES && o.stage().equals(stage.id()))
        .filter(o -> o.round() == voices.acts().submitted().round())
        .map(Objection::principal)
        .distinct()
        .count();
    return wanting >= stage.changesQuorum() ? ApprovalOracle.Phase.CHANGES : phase;
  }

  /** Whether the event sends the post back: by which policy it is reviewed only the team's settings say. */
  private boolean sendsBack(int index) {
    if (acts.at(index) instanceof SentBack back) {
      return back.cause() == SentBack.Cause.REROUTED;
    }
    if (!(acts.at(index) instanceof EditNoted) || !acts.isWriting(index)) {
      return false;
    }
    Acts now = acts.before(index + 1);
    return now.policy().stages().stream().noneMatch(s -> s.required() && now.isRelevant(s));
  }
}
