package dev.gotong.network;

import dev.gotong.base.Require;

/**
 * What images and videos a network takes with one post.
 *
 * @param needed whether a post must have an image or a video
 * @param maxImages the most images, 0 to 100
 * @param source where the numbers come from, and when they were true
 */
public record MediaLimit(boolean needed, int maxImages, String source) {

  /** Checks the bounds. */
  public MediaLimit {
    Require.between(maxImages, 0, 100, "maxImages");
    Require.text(source, 1_000, "source");
  }

  /** {@return a limit for a network that takes text alone} */
  public static MediaLimit optional(int maxImages, String source) {
    return new MediaLimit(false, maxImages, source);
  }

  /** {@return a limit for a network that takes no post without an image or a video} */
  public static MediaLimit needed(int maxImages, String source) {
    return new MediaLimit(true, maxImages, source);
  }
}
