package dev.gotong.network;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.NetworkId;
import java.time.LocalDate;
import java.util.List;

/** What is known of six networks, each number with its source. */
final class Builtin {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  static final List<NetworkProfile> PROFILES =
      ImmutableList.of(x(), bluesky(), mastodon(), linkedin(), instagram(), facebook());

  private Builtin() {}

  private static NetworkProfile.Builder network(String id, String name) {
    NetworkProfile.Builder builder = NetworkProfile.builder();
    builder.id(NetworkId.of(id)).name(name).asOf(AS_OF);
    return builder;
  }

  private static TextLimit limit(int max, TextUnit unit, String source) {
    return TextLimit.builder().max(max).unit(unit).source(source).build();
  }

  private static NetworkProfile x() {
    TextLimit text = limit(
            280, TextUnit.WEIGHTED, "twitter-text 3, config/v3.json: 280 at scale 100, link 23")
        .withLinkLength(23)
        .withBareLinks(true);
    return network("x", "X")
        .addText(text)
        .media(MediaLimit.optional(4, "docs.x.com, media best practices: 4 photos or 1 video"))
        .links(LinkPlace.IN_TEXT)
        .build();
  }

  private static NetworkProfile bluesky() {
    String source = "app.bsky.feed.post lexicon, measured on @atproto/pds 0.4.217 and 0.5.35";
    return network("bluesky", "Bluesky")
        .addText(limit(300, TextUnit.GRAPHEMES, source))
        .addText(limit(3000, TextUnit.UTF8_BYTES, source))
        .media(MediaLimit.optional(4, "app.bsky.embed.images, measured on both of them"))
        .build();
  }

  private static NetworkProfile mastodon() {
    // a server may raise it: /api/v2/instance tells
    TextLimit text = limit(
            500, TextUnit.GRAPHEMES, "Mastodon 4, StatusLengthValidator: 500, link 23, @name")
        .withLinkLength(23)
        .withShortMentions(true);
    return network("mastodon", "Mastodon")
        .addText(text)
        .media(MediaLimit.optional(4, "Mastodon 4, default of max_media_attachments"))
        .links(LinkPlace.IN_TEXT)
        .build();
  }

  // Where the source names no unit, UTF-16 units: they are never fewer than what a network counts
  // as characters.

  private static NetworkProfile linkedin() {
    String text = "Ayrshare's and Postiz's limits, July 2026: 3000; no first-party page found";
    return network("linkedin", "LinkedIn")
        .addText(limit(3000, TextUnit.UTF16_UNITS, text))
        .media(MediaLimit.optional(20, "learn.microsoft.com, MultiImage API, 2026-06-19: 2 to 20"))
        .build();
  }

  private static NetworkProfile instagram() {
    String text = "Meta, IG User Media reference, 2026-08-25: 2200 characters, 30 hashtags";
    String tags = text + "; the app has capped hashtags at 5 since 2025-12-18";
    return network("instagram", "Instagram")
        .addText(limit(2200, TextUnit.UTF16_UNITS, text))
        .hashtags(HashtagLimit.of(5, 30, tags))
        .media(MediaLimit.needed(10, "Meta, content publishing, 2026-07-29: 1 to 10 in a carousel"))
        .links(LinkPlace.IN_TEXT)
        .build();
  }

  private static NetworkProfile facebook() {
    String text = "Postiz 74b01ad: 63206 by length; Meta documents no limit for pages";
    return network("facebook", "Facebook")
        .addText(limit(63_206, TextUnit.UTF16_UNITS, text))
        .media(MediaLimit.optional(10, "Mixpost df57648: 10 photos or 1 video"))
        .build();
  }
}
