package dev.gotong.spi;

import dev.gotong.base.Require;

/**
 * A value as it is stored.
 *
 * @param key its name
 * @param version how often it has been saved, from 1
 * @param value the latest value
 */
public record Versioned<T>(Key<T> key, long version, T value) {

  /** Checks the bounds. */
  public Versioned {
    Require.atLeast(version, 1, "version");
  }
}
