package dev.gotong.publishing;

/** How a publisher keeps a message from going out twice. */
public enum PublisherClass {
  /** The network takes our key, and answers a repetition as it answered the first time. */
  NATIVE_KEY,
  /** The message is created under an id that we choose, which can exist once. */
  CREATE_ONLY,
  /** The network can be searched for the message before it is created. */
  SEARCH_BEFORE_CREATE,
  /** Nothing of that: a lost answer waits for a person. */
  NONE
}
