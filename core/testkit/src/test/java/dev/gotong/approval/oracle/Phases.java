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
import dev.gotong.approval.oracle.ApprovalOracle.Phase;

/**
 * How far a review has come, by what was done.
 *
 * @param acts the history
 */
record Phases(Acts acts) {

  /** The phase at the end of the history. */
  Phase phase() {
    Phase phase = Phase.DRAFT;
    for (int i = 0; i < acts.size(); i++) {
      ApprovalEvent event = acts.at(i);
      if (event instanceof Submitted) {
        phase = Phase.REVIEW;
      } else if (event instanceof Ended) {
        phase = Phase.CLOSED;
      } else if (event instanceof Reopened) {
        phase = Phase.DRAFT;
      } else if (event instanceof ObjectionRaised raised) {
        phase = after(i, raised.objection(), phase);
      } else if (phase == Phase.REVIEW && sendsBack(i)) {
        phase = Phase.CHANGES;
      }
    }
    return phase;
  }

  private Phase after(int index, Objection objection, Phase phase) {
    Voices voices = new Voices(acts.before(index + 1));
    if (objection.kind() == Objection.Kind.VETO) {
      return voices.isTerminal(index, objection) ? Phase.CLOSED : phase;
    }
    Stage stage = voices.acts().policy().findStage(objection.stage()).orElseThrow();
    long wanting = voices.objections().stream()
        .filter(o -> o.kind() == Objection.Kind.CHANGES && o.stage().equals(stage.id()))
        .filter(o -> o.round() == voices.acts().submitted().round())
        .map(Objection::principal)
        .distinct()
        .count();
    return wanting >= stage.changesQuorum() ? Phase.CHANGES : phase;
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
