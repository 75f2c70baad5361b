package dev.gotong.approval;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.gotong.approval.ApprovalState.Approved;
import dev.gotong.approval.ApprovalState.Closed;
import dev.gotong.approval.ApprovalState.InReview;
import dev.gotong.base.Refusal;
import java.util.List;

/** What keeps a post from being approved, in words. */
final class Missing {
  private final ApprovalState state;
  private final ApprovalFacts facts;

  Missing(ApprovalState state, ApprovalFacts facts) {
    this.state = state;
    this.facts = facts;
  }

  /** Everything; nothing exactly if the post is approved. */
  List<Refusal> list() {
    if (state instanceof Approved) {
      return ImmutableList.of();
    }
    return state instanceof InReview review ? list(review.round()) : ImmutableList.of(submission());
  }

  private Refusal submission() {
    return Refusal.of(
        "approval.missing-submission",
        "somebody has to {act}: the post is {phase}",
        "act",
        state instanceof Closed ? "open it again" : "submit it",
        "phase",
        state.phase());
  }

  private List<Refusal> list(Round round) {
    ImmutableList.Builder<Refusal> missing = ImmutableList.builder();
    Tally tally = Tally.of(round);
    for (int i = 0; i < round.stages().size(); i++) {
      Stage stage = round.policy().stages().get(i);
      StageStatus status = status(state, round, tally, i, facts);
      if (stage.required() && !status.isDone()) {
        missing.add(stage(stage, status));
      }
    }
    for (Objection objection : round.objections()) {
      if (!tally.isSetAside(objection)) {
        missing.add(objection(objection));
      }
    }
    if (round.asksNobody()) {
      missing.add(nobodyAsked(round));
    } else if (round.unconfirmed()) {
      missing.add(confirmation());
    }
    return missing.build();
  }

  /** How far a stage has come, as things are now. */
  static StageStatus status(
      ApprovalState state, Round round, Tally tally, int index, ApprovalFacts facts) {
    StageStatus status = tally.status(index);
    boolean stalled = status == StageStatus.OPEN
        && state instanceof InReview
        && new Outlook(new Electorate(round, facts)).isStalled(index);
    return stalled ? StageStatus.STALLED : status;
  }

  private static Refusal stage(Stage stage, StageStatus status) {
    return Refusal.of(
        "approval.missing-stage",
        "{stage} is {status}",
        "stage",
        stage.id(),
        "status",
        Told.word(status),
        "quorum",
        Joiner.on(" and ").join(stage.quorum()));
  }

  private static Refusal objection(Objection objection) {
    return Refusal.of(
        "approval.standing-objection",
        "{member} objects at {stage} ({reason}), and has to agree or take it back, or somebody clears it",
        "member",
        objection.principal(),
        "stage",
        objection.stage(),
        "reason",
        objection.reason());
  }

  private static Refusal confirmation() {
    return Refusal.of(
        "approval.missing-confirmation",
        "one more person has to agree at the last stage, since it was no vote that completed the review");
  }

  /** Such as after the review went on under a policy of which no stage applies. */
  private static Refusal nobodyAsked(Round round) {
    return Refusal.of(
        "approval.missing-stages",
        "no required stage of {policy} applies to the post any more: edit it, or withdraw it and open it"
            + " again",
        "policy",
        round.policy().label());
  }
}
