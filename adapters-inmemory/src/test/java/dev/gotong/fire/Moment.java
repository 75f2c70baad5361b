package dev.gotong.fire;

/** The points at which something may come between. */
enum Moment {
  BEFORE_WORK(40),
  AFTER_CLAIM(6),
  BEFORE_COMMIT(8),
  AFTER_COMMIT(12),
  BEFORE_TAKING(2),
  AFTER_TAKING(4);

  private final int odds;

  Moment(int odds) {
    this.odds = odds;
  }

  /** Others act there once in so many times. */
  int odds() {
    return odds;
  }

  boolean isOfStorage() {
    return this != BEFORE_TAKING && this != AFTER_TAKING;
  }
}
