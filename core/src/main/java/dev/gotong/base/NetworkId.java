package dev.gotong.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of a social network, such as {@code mastodon}.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 */
public record NetworkId(@JsonValue String value) implements Comparable<NetworkId> {

  /** Checks the form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public NetworkId {
    Require.id(value, "NetworkId");
  }

  /** {@return the id with that text} */
  public static NetworkId of(String value) {
    return new NetworkId(value);
  }

  @Override
  public int compareTo(NetworkId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
