package dev.gotong.approval;

/** How a review ends that does not end with a post on its way. */
public enum Ending {
  /** Somebody vetoed it. */
  REJECTED("rejected"),
  /** Its author or somebody with the right to it took it back. */
  WITHDRAWN("withdrawn"),
  /** It was not approved in time. */
  EXPIRED("expired");

  private final String phase;

  Ending(String phase) {
    this.phase = phase;
  }

  String phase() {
    return phase;
  }
}
