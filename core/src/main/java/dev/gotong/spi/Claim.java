package dev.gotong.spi;

import dev.gotong.base.Require;
import java.time.Instant;

/**
 * A job that one worker holds for a while.
 *
 * @param job the job
 * @param dueAt when it was due; the end of the lease of another worker, if it is taken over
 * @param fence grows with every claim of the same job; what is written under an older fence is refused
 * @param leaseUntil until when nobody else can claim it, on the clock of the storage
 */
public record Claim(Job job, Instant dueAt, long fence, Instant leaseUntil) {

  /** Checks the bounds. */
  public Claim {
    Require.atLeast(fence, 1, "fence");
  }
}
