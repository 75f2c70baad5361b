package dev.gotong.approval;

/** What somebody may do in a review beside voting. */
public enum ReviewRight {
  /** Reject a post with a veto that ends its review. */
  REJECT,
  /** Clear objections of others. */
  CLEAR_OBJECTIONS,
  /** Withdraw posts of others. */
  WITHDRAW,
  /** Open again what others wrote, and what was rejected. */
  REOPEN,
  /** Set stages aside in an emergency. */
  OVERRIDE,
  /** Strike the votes of an account in wrong hands. */
  INVALIDATE,
  /** Let a review go on under another policy. */
  REBASE,
  /** Say who stands in for others. */
  DELEGATE
}
