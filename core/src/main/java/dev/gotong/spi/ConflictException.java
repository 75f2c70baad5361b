package dev.gotong.spi;

/** Somebody else was first. Nothing has been written: read again, decide again, try again. */
public abstract sealed class ConflictException extends StorageException
    permits StaleVersionException, ReservedException, JobConflictException {
  private static final long serialVersionUID = 1L;

  ConflictException(String message) {
    super(message, false, null);
  }
}
