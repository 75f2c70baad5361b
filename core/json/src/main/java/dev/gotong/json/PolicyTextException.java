package dev.gotong.json;

import org.jspecify.annotations.Nullable;

/** Thrown when a text is no policy: the message says where, what is asked for there, and what was found. */
public final class PolicyTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String place;

  PolicyTextException(String place, String problem) {
    this(place, problem, null);
  }

  PolicyTextException(String place, String problem, @Nullable Throwable cause) {
    super(place + ": " + problem, cause);
    this.place = place;
  }

  /**
   * {@return where in the text, such as {@code stages[1].quorum[0].count}, {@code line 3 column 14}, or {@code the
   * policy} for the whole}
   */
  public String place() {
    return place;
  }
}
