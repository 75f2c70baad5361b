package dev.gotong.publishing;

import dev.gotong.base.Finding;
import dev.gotong.base.Micros;
import dev.gotong.base.Refusal;
import dev.gotong.base.Severity;
import dev.gotong.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a channel is connected to its network, as far as the host has told.
 *
 * @param rightsUntil when the rights to publish there end, in microseconds; empty if they do not, or nobody knows
 */
public record Connection(Optional<Instant> rightsUntil) {

  /** Truncates the time. */
  public Connection {
    rightsUntil = rightsUntil.map(Micros::truncate);
  }

  /** {@return a connection whose rights do not end, as far as anybody knows} */
  public static Connection lasting() {
    return new Connection(Optional.empty());
  }

  /** {@return a connection whose rights end then} */
  public static Connection until(Instant rightsUntil) {
    return new Connection(Optional.of(rightsUntil));
  }

  /** {@return whether the rights are there at that instant} */
  public boolean lastsAt(Instant at) {
    return rightsUntil.filter(end -> !at.isBefore(end)).isEmpty();
  }

  /**
   * {@return a warning, if the rights end before the last instant at which the post may go out in that slot}
   *
   * @param maxLateness how late it may go out
   */
  public Optional<Finding> findWarning(Slot slot, Duration maxLateness) {
    return lastsAt(slot.at().plus(maxLateness))
        ? Optional.empty()
        : Optional.of(Finding.of(
            Severity.WARNING,
            "publishing.rights-end",
            "the rights on {channel} end at {until}, and {post} is to go out there at {at}: connect it"
                + " again before that",
            "channel",
            slot.channel(),
            "until",
            rightsUntil,
            "post",
            slot.post(),
            "at",
            slot.at()));
  }

  /** {@return why a post cannot go out in that slot now: the rights have ended; empty if they have not} */
  public Optional<Refusal> findBar(Slot slot, Instant now) {
    return lastsAt(now)
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "publishing.rights-ended",
            "the rights on {channel} ended at {until}: connect it again, and give {post} another slot",
            "channel",
            slot.channel(),
            "until",
            rightsUntil,
            "post",
            slot.post()));
  }
}
