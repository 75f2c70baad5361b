package dev.gotong.post;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Require;
import java.util.Comparator;
import java.util.Optional;

/**
 * A named part of a post, which a review may watch: the text for one channel, say, or the targets.
 *
 * @param kind which part
 * @param channel of which channel; present exactly for text, link, media and schedule
 */
public record Facet(Kind kind, Optional<ChannelId> channel) implements Comparable<Facet> {
  private static final Comparator<Facet> ORDER = Comparator.comparing(Facet::kind)
      .thenComparing(f -> f.channel().map(ChannelId::value).orElse(""));

  /** The parts of a post. */
  public enum Kind {
    /** What it says on a channel. */
    TEXT(true),
    /** Where it leads from a channel. */
    LINK(true),
    /** The images and videos of a channel, with their descriptions. */
    MEDIA(true),
    /** Which channels it is for. */
    TARGETS(false),
    /** The language it is written in. */
    LANGUAGE(false),
    /** The campaign it belongs to. */
    CAMPAIGN(false),
    /** Whether somebody paid for it. */
    DISCLOSURE(false),
    /** How careful the team must be with it. */
    RATING(false),
    /** The money that is spent on it. */
    BUDGET(false),
    /** What the team sorts it by. */
    LABELS(false),
    /** What the team tells itself about it, which is never published. */
    NOTES(false),
    /**
     * When it goes out on a channel. The content says nothing of that, and {@link Posts} never names it as changed: it is
     * for reviews that watch the slot.
     */
    SCHEDULE(true);

    private final boolean ofChannel;

    Kind(boolean ofChannel) {
      this.ofChannel = ofChannel;
    }
  }

  /** Checks that a channel is given exactly where the kind has one. */
  public Facet {
    Require.that(
        kind.ofChannel == channel.isPresent(),
        "channel must be %s for %s",
        kind.ofChannel ? "present" : "absent",
        kind);
  }

  /** {@return a part of the post for one channel} */
  public static Facet of(Kind kind, ChannelId channel) {
    return new Facet(kind, Optional.of(channel));
  }

  /** {@return a part of the whole post} */
  public static Facet of(Kind kind) {
    return new Facet(kind, Optional.empty());
  }

  @Override
  public int compareTo(Facet other) {
    return ORDER.compare(this, other);
  }

  /** {@return the kind and the channel, such as {@code TEXT(x-main)} or {@code TARGETS}} */
  @Override
  public String toString() {
    return channel.map(c -> kind + "(" + c + ")").orElse(kind.name());
  }
}
