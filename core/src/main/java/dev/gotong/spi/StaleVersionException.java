package dev.gotong.spi;

import com.google.common.base.Strings;

/** A value has changed since it was read. Nothing has been written. */
public final class StaleVersionException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient Key<?> key;
  private final long expected;
  private final long found;

  /** Makes an exception; version 0 means that there is no value. */
  public StaleVersionException(Key<?> key, long expected, long found) {
    super(Strings.lenientFormat(
        "Cannot save %s: expected version %s, but found %s. Read it again and retry.",
        key, expected, found));
    this.key = key;
    this.expected = expected;
    this.found = found;
  }

  /** {@return the value that has changed} */
  public Key<?> key() {
    return key;
  }

  /** {@return the version that was expected, 0 for none} */
  public long expected() {
    return expected;
  }

  /** {@return the version that was found, 0 for none} */
  public long found() {
    return found;
  }
}
