package dev.gotong.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on. Starts at {@link #START}. Safe for use by many threads. */
public final class TestClock implements InstantSource {
  /** Where every clock starts: Monday, 2 November 2026, 09:00 UTC. */
  public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /** Makes a clock that shows {@link #START}. */
  public TestClock() {}

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Goes on by that much. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  /** Jumps to that instant, which may be in the past. */
  public void set(Instant instant) {
    now.set(instant);
  }
}
