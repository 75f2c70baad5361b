package dev.gotong.base;

/**
 * The id of a social network, such as {@code mastodon}.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : -}
 */
public record NetworkId(String value) implements Comparable<NetworkId> {

  /** Checks the form. */
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
