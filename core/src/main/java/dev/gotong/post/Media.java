package dev.gotong.post;

import dev.gotong.base.Require;
import java.util.Optional;

/**
 * An image or a video that goes out with a post, by reference.
 *
 * @param ref what names it in the host's library, 1 to 500 characters; another version is another reference
 * @param kind what it is
 * @param altText what it shows, for those who do not see it; at most 5,000 characters
 */
public record Media(String ref, Kind kind, Optional<String> altText) {

  /** What a medium is. */
  public enum Kind {
    /** A picture. */
    IMAGE,
    /** A film. */
    VIDEO
  }

  /** Checks the bounds. */
  public Media {
    Require.text(ref, 500, "ref");
    altText.ifPresent(text -> Require.optionalText(text, 5_000, "altText"));
  }

  /** {@return an image that shows what {@code altText} says} */
  public static Media image(String ref, String altText) {
    return new Media(ref, Kind.IMAGE, Optional.of(altText));
  }

  /** {@return an image without a description} */
  public static Media image(String ref) {
    return new Media(ref, Kind.IMAGE, Optional.empty());
  }

  /** {@return a video without a description} */
  public static Media video(String ref) {
    return new Media(ref, Kind.VIDEO, Optional.empty());
  }
}
