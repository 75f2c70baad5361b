package dev.gotong.approval;

/** What kind of act took an approval away. */
public enum LossCause {
  /** The post was edited, not just cosmetically, or by somebody whose vote was needed. */
  EDIT,
  /** A vote was taken back that was needed. */
  RETRACTION,
  /** Somebody asked for changes. */
  OBJECTION
}
