package dev.gotong.approval;

import dev.gotong.predicate.Truth;

/** Counts the votes of a round and says how far it has come, from what is on record alone. */
final class Tally {
  private final Round round;
  private final StageStatus[] statuses;

  private Tally(Round round, StageStatus[] statuses) {
    this.round = round;
    this.statuses = statuses;
  }

  static Tally of(Round round) {
    int enough = Seating.seated(round);
    StageStatus[] statuses = new StageStatus[round.stages().size()];
    int waitsAbove = Integer.MAX_VALUE; // the lowest rank that is not done
    for (int i = 0; i < statuses.length; i++) {
      Stage stage = round.policy().stages().get(i);
      statuses[i] = status(round, i, stage, (enough & 1 << i) != 0, stage.rank() > waitsAbove);
      if (stage.required() && !statuses[i].isDone()) {
        waitsAbove = Math.min(waitsAbove, stage.rank());
      }
    }
    return new Tally(round, statuses);
  }

  private static StageStatus status(
      Round round, int index, Stage stage, boolean enough, boolean waits) {
    Truth applies = round.record(index).applies();
    if (applies == Truth.UNKNOWN && stage.onUnknown() == Stage.OnUnknown.ERROR) {
      return StageStatus.ERROR;
    }
    if (applies == Truth.FALSE) {
      return StageStatus.NOT_APPLICABLE;
    }
    if (round.isOverridden(stage.id())) {
      return StageStatus.OVERRIDDEN;
    }
    boolean outstanding = false; // somebody who wanted changes in an earlier round has not agreed
    for (Objection objection : round.objections()) {
      if (objection.stage().equals(stage.id())) {
        if (objection.isVeto() || objection.round() == round.number()) {
          return StageStatus.BLOCKED;
        }
        outstanding = true;
      }
    }
    if (waits) {
      return StageStatus.WAITING;
    }
    return enough && !outstanding ? StageStatus.SATISFIED : StageStatus.OPEN;
  }

  /** The status of the stage at that place; never {@link StageStatus#STALLED}, which depends on who is there. */
  StageStatus status(int stage) {
    return statuses[stage];
  }

  /** Whether the stage has to wait for another, whatever else its status says. */
  boolean waits(int stage) {
    for (int i = 0; i < stage; i++) {
      Stage other = round.policy().stages().get(i);
      if (other.rank() < round.policy().stages().get(stage).rank()
          && other.required()
          && !statuses[i].isDone()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether nothing is missing: every required stage that applies has enough, at least one does or none has to, and
   * nobody objects, be it at a stage that does not apply or of an earlier policy.
   */
  boolean isComplete() {
    boolean asked = false;
    for (int i = 0; i < statuses.length; i++) {
      if (round.policy().stages().get(i).required()) {
        if (!statuses[i].isDone()) {
          return false;
        }
        asked |= statuses[i] != StageStatus.NOT_APPLICABLE;
      }
    }
    for (Objection objection : round.objections()) {
      if (!isSetAside(objection)) {
        return false;
      }
    }
    return asked || round.policy().selfPublish();
  }

  /** Whether the stage is of the highest rank of those that apply and are required. */
  boolean isLast(int stage) {
    for (int i = statuses.length - 1; i >= 0; i--) {
      if (round.policy().stages().get(i).required() && statuses[i] != StageStatus.NOT_APPLICABLE) {
        return round.policy().stages().get(stage).rank()
            >= round.policy().stages().get(i).rank();
      }
    }
    return true;
  }

  /** Whether an override lets the post go out in spite of that objection. */
  boolean isSetAside(Objection objection) {
    return round.isOverridden(objection.stage())
        && (!objection.isVeto() || round.policy().overrides().beatsVeto());
  }
}
