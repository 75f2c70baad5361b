package dev.gotong.spi;

import org.jspecify.annotations.Nullable;

/** The storage failed, and says whether what was asked for may have happened all the same. */
public class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean mayHaveHappened;

  /**
   * Makes an exception.
   *
   * @param mayHaveHappened whether the change may be in the storage, as after a connection that broke while committing;
   *     read before you try again
   */
  public StorageException(String message, boolean mayHaveHappened, @Nullable Throwable cause) {
    super(message, cause);
    this.mayHaveHappened = mayHaveHappened;
  }

  /** {@return whether the change may be in the storage} */
  public boolean mayHaveHappened() {
    return mayHaveHappened;
  }
}
