package dev.gotong.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. Starts at {@link #START}. Safe for use by many threads. */
public final class TestClock implements InstantSource {
  /** Where every clock starts: Monday, 2 November 2026, 09:00 UTC. */
  public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private Instant now = START;

  /** Makes a clock that shows {@link #START}. */
  public TestClock() {}

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Goes on by that much. */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Jumps to that instant, which may be in the past. */
  public synchronized void set(Instant instant) {
    now = instant;
  }
}
