package dev.gotong.jdbc;

/** What a storage does that is called outside of any transaction of the host. */
public enum WithoutTransaction {
  /** It runs the call in a new transaction. */
  START,
  /** It refuses with an {@link IllegalStateException}, so that no call is forgotten when the host rolls back. */
  REFUSE
}
