package dev.gotong.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs four weeks in seconds: it shows what it is told, and never goes back. */
final class SimulatedClock implements InstantSource {
  private Instant now;

  SimulatedClock(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves the hands to {@code to}, unless they are past it already. */
  synchronized void moveTo(Instant to) {
    if (to.isAfter(now)) {
      now = to;
    }
  }
}
