package dev.gotong.handover;

/** What becomes of something whose owner goes. */
public enum Fate {
  /** It is somebody else's until the owner is back. */
  MOVES,
  /** Somebody acts for the owner, by the rules of the team; nothing changes hands. */
  STANDS_IN,
  /** The owner has the time for it before or after. */
  STAYS,
  /** Nobody can take it. */
  NOBODY
}
