package dev.gotong.spi;

import dev.gotong.base.Require;

/**
 * A value to be saved.
 *
 * @param key its name
 * @param expected the version that was read; 0 if there was none
 * @param value the new value
 */
public record Save<T>(Key<T> key, long expected, T value) {

  /** Checks the bounds. */
  public Save {
    Require.atLeast(expected, 0, "expected version");
  }
}
