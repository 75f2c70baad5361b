package dev.gotong.post;

import dev.gotong.base.Require;

/**
 * How large a post may grow; a host may lower these, never raise them.
 *
 * @param maxCharacters the most code points in all its texts and descriptions together, without the notes, 1 to 100,000
 * @param maxTargets the most channels, 1 to 64
 * @param maxRevisions the most revisions, 1 to 200
 */
public record PostLimits(int maxCharacters, int maxTargets, int maxRevisions) {

  /** Checks the bounds. */
  public PostLimits {
    Require.between(maxCharacters, 1, 100_000, "maxCharacters");
    Require.between(maxTargets, 1, 64, "maxTargets");
    Require.between(maxRevisions, 1, 200, "maxRevisions");
  }

  /** {@return 100,000 characters, 64 targets, 200 revisions} */
  public static PostLimits standard() {
    return new PostLimits(100_000, 64, 200);
  }

  /** {@return limits with those numbers} */
  public static PostLimits of(int maxCharacters, int maxTargets, int maxRevisions) {
    return new PostLimits(maxCharacters, maxTargets, maxRevisions);
  }

  static long characters(Content content) {
    return content.variants().stream().mapToLong(PostLimits::characters).sum();
  }

  private static long characters(Variant variant) {
    long descriptions = variant.media().stream()
        .flatMap(m -> m.altText().stream())
        .mapToLong(PostLimits::characters)
        .sum();
    return characters(variant.text()) + descriptions;
  }

  private static long characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
