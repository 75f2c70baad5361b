package dev.gotong.fire;

/** What comes between. */
interface Weather {
  /** Whether anything goes wrong at all. */
  boolean bad();

  /** Lets others act, or throws: the process dies, the storage fails, a commit is not answered. */
  void at(Moment moment);
}
