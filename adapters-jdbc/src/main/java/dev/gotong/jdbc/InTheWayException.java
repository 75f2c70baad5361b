package dev.gotong.jdbc;

/**
 * A group that was hoped to have no conflict has one. Its transaction is rolled back, and the group is written with care.
 */
final class InTheWayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InTheWayException() {
    super("something is not as the group expects it", null, false, false);
  }
}
