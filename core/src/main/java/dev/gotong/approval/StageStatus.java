package dev.gotong.approval;

/** How far a stage has come; of several that fit, the first in this order. */
public enum StageStatus {
  /** Nobody knows whether it applies, and the policy does not let that pass. */
  ERROR,
  /** It does not apply to the post. */
  NOT_APPLICABLE,
  /** It was set aside in an emergency. */
  OVERRIDDEN,
  /** Somebody objects there, whoever else agrees. */
  BLOCKED,
  /** A stage of lower rank does not have enough yet. */
  WAITING,
  /** Enough of the right people agree. */
  SATISFIED,
  /** More people must agree, and nobody who could is there. */
  STALLED,
  /** More people must agree. */
  OPEN;

  /** Whether the stage holds nothing up. */
  boolean isDone() {
    return this == SATISFIED || this == OVERRIDDEN || this == NOT_APPLICABLE;
  }
}
