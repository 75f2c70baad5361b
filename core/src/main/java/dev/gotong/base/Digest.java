package dev.gotong.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.hash.Hashing;
import java.util.HexFormat;

/**
 * A SHA-256 digest, in 64 lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Digest(@JsonValue String hex) implements Comparable<Digest> {
  /** Checks the form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Digest {
    Require.that(isDigest(hex), "digest must be 64 of 0-9 a-f, but was \"%s\"", hex);
  }

  /** {@return the SHA-256 of {@code bytes}} */
  public static Digest ofBytes(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(Hashing.sha256().hashBytes(bytes).asBytes()));
  }

  /** {@return the 32 bytes} */
  public byte[] toBytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** {@return the first 12 digits, enough for people to tell digests apart} */
  public String brief() {
    return hex.substring(0, 12);
  }

  private static boolean isDigest(String hex) {
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return hex.length() == 64;
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
