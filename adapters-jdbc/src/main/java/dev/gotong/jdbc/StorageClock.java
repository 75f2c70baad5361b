package dev.gotong.jdbc;

import dev.gotong.base.Micros;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock by which leases run: that of the database, asked once a minute, unless the host brings one. */
final class StorageClock {
  private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

  private record Sample(long micros, long nanoTime) {}

  private final Optional<InstantSource> fixed;
  private final Dialect dialect;
  private final AtomicReference<@Nullable Sample> last = new AtomicReference<>();
  private final AtomicLong lastFence = new AtomicLong();

  StorageClock(Optional<InstantSource> fixed, Dialect dialect) {
    this.fixed = fixed;
    this.dialect = dialect;
  }

  /** {@return the time, if it is known without asking the database} */
  Optional<Instant> find() {
    if (fixed.isPresent()) {
      return fixed.map(clock -> Micros.truncate(clock.instant()));
    }
    Sample sample = last.get();
    long now = System.nanoTime();
    return sample == null || now - sample.nanoTime() > FRESH_NANOS
        ? Optional.empty()
        : Optional.of(Micros.toInstant(sample.micros() + (now - sample.nanoTime()) / 1_000));
  }

  /** {@return the time} */
  Instant now(Session session) {
    return find().orElseGet(() -> {
      Sample sample = new Sample(dialect.askMicros(session), System.nanoTime());
      last.set(sample);
      return Micros.toInstant(sample.micros());
    });
  }

  /**
   * {@return a number that is higher than any that this clock gave before, whatever became of the job meanwhile: the
   * microseconds of the database, which all processes share}
   */
  long fence(Session session) {
    long micros = dialect.askMicros(session);
    return lastFence.updateAndGet(before -> Math.max(before + 1, micros));
  }
}
