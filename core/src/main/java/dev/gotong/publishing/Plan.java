package dev.gotong.publishing;

import dev.gotong.base.Digest;
import dev.gotong.base.Require;
import dev.gotong.calendar.Slot;

/**
 * What is to go out when.
 *
 * @param slot the post, the channel and the time
 * @param digest the digest of the message that is meant; another is never sent under this plan
 * @param attempts how often it was tried before, 0 or more
 */
public record Plan(Slot slot, Digest digest, int attempts) {

  /** Checks the bound. */
  public Plan {
    Require.atLeast(attempts, 0, "attempts");
  }

  Plan after(Attempt attempt) {
    return new Plan(slot, digest, attempt.number());
  }
}
