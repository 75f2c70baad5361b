package dev.gotong.fire;

/** The process is gone. Nothing that a program does about exceptions helps against it. */
final class Crash extends VirtualMachineError {
  private static final long serialVersionUID = 1L;

  Crash(String where) {
    super(where);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this; // there are very many, and each says where
  }
}
