package dev.gotong.network;

import dev.gotong.base.Require;

/**
 * How many hashtags a network bears.
 *
 * @param warnAbove more than this many draw a warning, 0 to {@code errorAbove}
 * @param errorAbove more than this many are refused by the network, up to 1,000
 * @param source where the numbers come from, and when they were true
 */
public record HashtagLimit(int warnAbove, int errorAbove, String source) {

  /** Checks the bounds. */
  public HashtagLimit {
    Require.between(errorAbove, 0, 1_000, "errorAbove");
    Require.between(warnAbove, 0, errorAbove, "warnAbove");
    Require.text(source, 1_000, "source");
  }

  /** {@return a limit with those numbers} */
  public static HashtagLimit of(int warnAbove, int errorAbove, String source) {
    return new HashtagLimit(warnAbove, errorAbove, source);
  }
}
