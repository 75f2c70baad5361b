package dev.gotong.spi;

import dev.gotong.base.Require;

/**
 * A value that was only read, and must not have changed.
 *
 * @param key its name
 * @param version the version that was read; 0 if there was none
 */
public record Expect(Key<?> key, long version) {

  /** Checks the bounds. */
  public Expect {
    Require.atLeast(version, 0, "expected version");
  }
}
