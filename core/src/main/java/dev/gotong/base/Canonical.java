package dev.gotong.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one canonical encoding of Gotong: equal content gives equal bytes, on every machine, for ever, and different
 * content different bytes.
 *
 * <p>An encoding is a sequence of items. Each is a tag of one byte, a length of eight bytes (big-endian, the number of
 * bytes of the payload; for a list the number of items that follow), and the payload:
 *
 * <pre>
 *   'T' text      UTF-8
 *   'N' number    eight bytes, big-endian, two's complement
 *   'I' instant   eight bytes, microseconds since 1970-01-01T00:00Z, as a number
 *   'B' bytes     as they are
 *   'L' list      no payload; that many items follow
 *   '0' absent    length 0, no payload
 * </pre>
 *
 * <p>A map is a list of key, value, key, value, its keys in the order of their UTF-16 units; a set is a list of its
 * elements in that order. No two sequences of items share an encoding, since every length stands before its payload.
 *
 * <p>{@code Canonical.of("post").text("a").digest()} begins with {@code c4574ba8a77e}. Not thread-safe.
 */
public final class Canonical {
  private static final int START = 256;
  private static final int HEAD = 1 + Long.BYTES;

  private ByteBuffer out = ByteBuffer.allocate(START);

  private Canonical() {}

  /**
   * {@return an encoding that begins with a text}
   *
   * @param domain what is encoded, and in which version, such as {@code post/1}; keeps digests of different things apart
   */
  public static Canonical of(String domain) {
    return new Canonical().text(domain);
  }

  /**
   * Appends a text.
   *
   * @throws IllegalArgumentException if it holds half of a surrogate pair, which has no bytes
   */
  public Canonical text(String value) {
    Require.that(
        Require.isWellFormed(value),
        "text must be well-formed Unicode, but holds half of a surrogate pair");
    return item('T', value.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a number. */
  public Canonical number(long value) {
    head('N', Long.BYTES);
    room(Long.BYTES).putLong(value);
    return this;
  }

  /** Appends an instant, truncated to microseconds. */
  public Canonical instant(Instant value) {
    head('I', Long.BYTES);
    room(Long.BYTES).putLong(Micros.of(value));
    return this;
  }

  /** Appends bytes. */
  public Canonical bytes(byte[] value) {
    return item('B', value);
  }

  /** Appends a text, or that there is none. */
  public Canonical text(Optional<String> value) {
    value.ifPresentOrElse(this::text, this::absent);
    return this;
  }

  /** Appends that a value is absent. */
  public Canonical absent() {
    head('0', 0);
    return this;
  }

  /** Appends the head of a list: {@code size} items must follow. */
  public Canonical list(int size) {
    Require.atLeast(size, 0, "size");
    head('L', size);
    return this;
  }

  /** Appends texts as a list, in their order. */
  public Canonical texts(Collection<String> values) {
    list(values.size());
    values.forEach(this::text);
    return this;
  }

  /** Appends a map of texts, ordered by key. */
  public Canonical texts(Map<String, String> values) {
    list(Math.multiplyExact(2, values.size()));
    new TreeMap<>(values).forEach((key, value) -> text(key).text(value));
    return this;
  }

  /** {@return the encoding so far} */
  public byte[] toBytes() {
    return Arrays.copyOf(out.array(), out.position());
  }

  /** {@return the SHA-256 of the encoding so far} */
  public Digest digest() {
    return Digest.ofBytes(toBytes());
  }

  private Canonical item(char tag, byte[] payload) {
    head(tag, payload.length);
    room(payload.length).put(payload);
    return this;
  }

  private void head(char tag, long length) {
    room(HEAD).put((byte) tag).putLong(length);
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      int capacity = Math.max(Math.addExact(out.position(), bytes), 2 * out.capacity());
      out = ByteBuffer.allocate(capacity).put(out.flip());
    }
    return out;
  }
}
