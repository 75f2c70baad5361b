package dev.gotong.team;

/** What is asked of a grant, in this order; it holds if it passes every one. */
public enum GrantTest {
  /** Is it that of who asks, or of a group that they are in? */
  SUBJECT,
  /** Is it about what they want to do? */
  ACTION,
  /** Does it hold there? */
  SCOPE,
  /** Does it hold then? */
  TIME,
  /** Is its condition met? */
  CONDITION
}
