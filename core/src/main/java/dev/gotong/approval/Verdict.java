package dev.gotong.approval;

/** What a vote says. An objection is no vote: it is kept apart, since it outlives what votes do not. */
public enum Verdict {
  /** Yes. */
  APPROVE,
  /** No opinion: counts for nothing. */
  ABSTAIN
}
