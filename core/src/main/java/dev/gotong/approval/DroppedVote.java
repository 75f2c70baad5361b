package dev.gotong.approval;

/**
 * A vote that does not count any more, and why: it stays to be shown.
 *
 * @param vote the vote
 * @param cause what ended it
 */
public record DroppedVote(Vote vote, Cause cause) {

  /** What ends a vote. */
  public enum Cause {
    /** An edit of what the stage watches. */
    EDIT,
    /** The voter, or whom they voted for, wrote part of the post. */
    CONTRIBUTED,
    /** The voter took it back. */
    RETRACTED,
    /** A later word of the same person, or the own vote of the person represented. */
    SUPERSEDED,
    /** The voter, or whom they voted for, may not vote there any more. */
    NOT_ELIGIBLE,
    /** It was struck, since the account was in wrong hands. */
    INVALIDATED,
    /** It was too old. */
    EXPIRED,
    /** The review went on under another policy. */
    POLICY
  }
}
