package dev.gotong.base;

/** How much a finding weighs, the lightest first. */
public enum Severity {
  /** Informs; nobody need act. */
  SUGGESTION,
  /** Somebody should look; nothing is held up. */
  WARNING,
  /** Must be mended, or waived by a named person, before the content can go on. */
  ERROR
}
