package dev.gotong.fire;

/** The process is gone. Nothing that a program does about exceptions helps against it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where, null, false, false);
  }
}
