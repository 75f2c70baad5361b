package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.JobChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of due work that somebody holds.
 *
 * @param claim who holds it
 * @param first what is written before any network is called
 * @param call calls the network, and answers with the command that tells the target what it said; empty if there is nothing to call
 */
record Begun(Claim claim, Optional<Changes> first, Optional<Calls.Call<TargetCommand>> call) {

  /**
   * So much earlier than asked for another may look for what is to be sent: a lease that was taken a moment ago is not written
   * anew for the sake of that moment.
   */
  private static final Duration SLACK = Duration.ofSeconds(5);

  /** {@return the same, and nobody else looks for what is to be sent before that time, or a little earlier} */
  Begun leasedUntil(Instant until) {
    if (call.isEmpty() || first.isEmpty()) {
      return this;
    }
    Instant taken = claim.leaseUntil();
    Instant lease = taken.isBefore(until.minus(SLACK)) ? until : taken;
    return new Begun(claim, first.map(changes -> extended(changes, lease)), call);
  }

  private Changes extended(Changes changes, Instant until) {
    ImmutableList.Builder<JobChange> jobs = ImmutableList.builder();
    return changes.withJobs(
        jobs.addAll(changes.jobs()).add(new JobChange.Extend(claim, until)).build());
  }
}
