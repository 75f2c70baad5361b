package dev.gotong.calendar;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A time in which nothing goes out, as the clocks on the walls of the channels show it.
 *
 * @param startInclusive the first moment of it, local to each channel
 * @param endExclusive the first moment after it, local to each channel
 * @param channels the channels it is for; empty means all
 * @param reason why, 1 to 200 characters
 */
@Value.Builder
@ValueStyle
public record Blackout(
    LocalDateTime startInclusive,
    LocalDateTime endExclusive,
    Set<ChannelId> channels,
    String reason)
    implements WithBlackout {

  /** Checks the order and truncates both ends to microseconds. */
  public Blackout {
    startInclusive = startInclusive.truncatedTo(ChronoUnit.MICROS);
    endExclusive = endExclusive.truncatedTo(ChronoUnit.MICROS);
    Require.that(
        startInclusive.isBefore(endExclusive),
        "a blackout must end after it starts, but was %s to %s",
        startInclusive,
        endExclusive);
    channels = ImmutableSortedSet.copyOf(channels);
    Require.text(reason, 200, "reason");
  }

  /** {@return a builder of blackouts for all channels} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether nothing may go out on {@code channel} at that instant} */
  public boolean covers(Channel channel, Instant at) {
    return (channels.isEmpty() || channels.contains(channel.id()))
        && !at.isBefore(instant(startInclusive, channel.zone()))
        && at.isBefore(instant(endExclusive, channel.zone()));
  }

  /** A time that comes twice is the first, one that never comes is moved on: a blackout never ends early by that. */
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }

  /** Builds blackouts. Not thread-safe. */
  public static final class Builder extends BlackoutBuilder {
    Builder() {}
  }
}
