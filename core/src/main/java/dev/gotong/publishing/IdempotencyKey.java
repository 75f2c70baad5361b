package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;

/**
 * What tells a message from every other, at Gotong and at the network: the same for every attempt to send the same
 * content to the same target.
 *
 * @param digest the key, as the digest that it is
 */
public record IdempotencyKey(@JsonValue Digest digest) implements Comparable<IdempotencyKey> {

  /** Reads a key. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IdempotencyKey {}

  /**
   * {@return the key of a message}
   *
   * <p>SHA-256 of the {@link Canonical} encoding of: the text {@code publishing.key/1}; workspace; post; channel; the
   * bytes of the message's digest.
   */
  public static IdempotencyKey of(
      WorkspaceId workspace, PostId post, ChannelId channel, Digest message) {
    return new IdempotencyKey(Canonical.of("publishing.key/1")
        .text(workspace.value())
        .text(post.value())
        .text(channel.value())
        .bytes(message.toBytes())
        .digest());
  }

  @Override
  public int compareTo(IdempotencyKey other) {
    return digest.compareTo(other.digest);
  }

  /** {@return the 64 digits, fit for a file name or a header} */
  @Override
  public String toString() {
    return digest.hex();
  }
}
