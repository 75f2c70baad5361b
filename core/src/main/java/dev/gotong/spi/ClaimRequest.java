package dev.gotong.spi;

import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What a worker is ready to take on.
 *
 * @param queue the queue to claim from
 * @param worker who claims, for people who look into the storage
 * @param now jobs due at or before this instant are claimed, on the clock of the desk
 * @param limit the most jobs to claim, 1 to 500
 * @param lease how long nobody else may claim them, more than zero; one minute unless set
 */
@Value.Builder
@ValueStyle
public record ClaimRequest(String queue, String worker, Instant now, int limit, Duration lease)
    implements WithClaimRequest {
  /** The most jobs of one claim. */
  public static final int MAX_LIMIT = 500;

  /** Checks the bounds and truncates {@code now} to microseconds. */
  public ClaimRequest {
    Require.id(queue, "queue");
    Require.id(worker, "worker");
    Require.between(limit, 1, MAX_LIMIT, "limit");
    Require.that(lease.compareTo(Duration.ZERO) > 0, "lease must be positive, but was %s", lease);
    now = Micros.truncate(now);
  }

  /** {@return a builder with a lease of one minute and a limit of {@value #MAX_LIMIT}} */
  public static Builder builder() {
    return new Builder().lease(Duration.ofMinutes(1)).limit(MAX_LIMIT);
  }

  /** Builds requests. Not thread-safe. */
  public static final class Builder extends ClaimRequestBuilder {
    Builder() {}
  }
}
