package dev.gotong.approval;

/** Which edits end the votes of a stage. No cosmetic edit ever does. */
public enum Staleness {
  /** Any other edit: the review begins anew. */
  ALL,
  /** Edits of what the stage watches. */
  AFFECTED
}
