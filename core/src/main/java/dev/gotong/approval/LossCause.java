package dev.gotong.approval;

/** What takes an approval away. */
public enum LossCause {
  /** The post was edited in what a stage watches, or by somebody whose vote was needed. */
  EDIT,
  /** A vote was taken back that was needed. */
  RETRACTION,
  /** Somebody objected. */
  OBJECTION,
  /** Somebody whose vote was needed said something else, or somebody spoke for themselves. */
  SUPERSEDED,
  /** A vote was struck, or its voter may not vote there any more. */
  STRUCK,
  /** An approval was too old. */
  TTL,
  /** The review goes on under another policy. */
  POLICY,
  /** The review ended. */
  CLOSED
}
