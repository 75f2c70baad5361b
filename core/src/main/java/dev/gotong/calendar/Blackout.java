package dev.gotong.calendar;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.network.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A time in which nothing goes out, as the clocks on the walls of the channels show it.
 *
 * <p>Where a clock is put back, the blackout lasts from the first time that it shows the start to the last time that it
 * shows anything before the end; where one is put forward over an end of it, that end is the moment of the change.
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
        && !at.isBefore(start(channel.zone()))
        && at.isBefore(end(channel.zone()));
  }

  /** The first time that the wall shows the start, or a later time if it skips it. */
  private Instant start(ZoneId zone) {
    return findSkip(startInclusive, zone)
        .orElseGet(
            () -> startInclusive.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
  }

  /** After the last time that the wall shows something before the end; if it skips the end, the moment of the change. */
  private Instant end(ZoneId zone) {
    return findSkip(endExclusive, zone).orElseGet(() -> {
      ZoneOffsetTransition change = zone.getRules().getTransition(endExclusive);
      boolean beginsTheRepeatedHour =
          change != null && change.getDateTimeAfter().equals(endExclusive);
      ZonedDateTime end = endExclusive.atZone(zone);
      return (beginsTheRepeatedHour
              ? end.withEarlierOffsetAtOverlap()
              : end.withLaterOffsetAtOverlap())
          .toInstant();
    });
  }

  /** When the clock is put forward over {@code local}; empty if it shows it. */
  private static Optional<Instant> findSkip(LocalDateTime local, ZoneId zone) {
    return Optional.ofNullable(zone.getRules().getTransition(local))
        .filter(ZoneOffsetTransition::isGap)
        .map(ZoneOffsetTransition::getInstant);
  }

  /** Builds blackouts. Not thread-safe. */
  public static final class Builder extends BlackoutBuilder {
    Builder() {}
  }
}
