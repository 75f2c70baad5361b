package dev.gotong.calendar;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Micros;
import dev.gotong.base.PostId;
import java.time.Instant;

/**
 * When a post goes out on a channel.
 *
 * @param post which post
 * @param channel where
 * @param at when, in microseconds
 */
public record Slot(PostId post, ChannelId channel, Instant at) {

  /** Truncates {@code at} to microseconds. */
  public Slot {
    at = Micros.truncate(at);
  }

  /** {@return the slot of that post on that channel at that instant} */
  public static Slot of(PostId post, ChannelId channel, Instant at) {
    return new Slot(post, channel, at);
  }
}
