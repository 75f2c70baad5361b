package dev.gotong.network;

/** Where the link of a post goes. */
public enum LinkPlace {
  /** Into the text, where it counts, on a line of its own at the end. */
  IN_TEXT,
  /** Beside the text, as a card or a field of its own; it does not count. */
  BESIDE_TEXT
}
