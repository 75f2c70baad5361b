package dev.gotong.base;

/**
 * The id of a post.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 */
public record PostId(String value) implements Comparable<PostId> {

  /** Checks the form. */
  public PostId {
    Require.id(value, "PostId");
  }

  /** {@return the id with that text} */
  public static PostId of(String value) {
    return new PostId(value);
  }

  @Override
  public int compareTo(PostId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
