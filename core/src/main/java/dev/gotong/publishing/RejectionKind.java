package dev.gotong.publishing;

/** Why a network did not take a message, by what has to be done next. */
public enum RejectionKind {
  /** The content breaks a rule of the network: edit the post. */
  EDIT,
  /** The network does not know us any more: connect the channel again. */
  RECONNECT,
  /** The network wants money: settle the bill. */
  BILLING,
  /** The network had a moment of weakness, and took nothing: try again. */
  RETRY
}
