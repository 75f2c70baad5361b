package dev.gotong.network;

import dev.gotong.base.Span;

/**
 * A part of a text that networks treat as more than words: a link, a hashtag or a mention.
 *
 * @param kind what it is
 * @param span where it is
 * @param text what it says, with {@code #} or {@code @}
 */
public record Entity(Kind kind, Span span, String text) {

  /** What an entity is. */
  public enum Kind {
    /** A link with {@code http://} or {@code https://}. */
    LINK,
    /** A link without them, such as {@code www.example.org}, which X alone turns into one. */
    BARE_LINK,
    /** {@code #} and letters, digits or underscores, one letter at least. */
    HASHTAG,
    /** {@code @name}, or {@code @name@host} as on Mastodon. */
    MENTION
  }
}
