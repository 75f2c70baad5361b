package dev.gotong.publishing;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;

/**
 * A try to send a message, on record before the network was called.
 *
 * @param number which try it is, from 1
 * @param fence under which claim; a report under another is refused
 * @param at when it began, in microseconds
 */
public record Attempt(int number, long fence, Instant at) {

  /** Checks the bounds and truncates {@code at} to microseconds. */
  public Attempt {
    Require.atLeast(number, 1, "number");
    Require.atLeast(fence, 1, "fence");
    at = Micros.truncate(at);
  }
}
