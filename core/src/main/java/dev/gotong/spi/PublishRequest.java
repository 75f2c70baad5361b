package dev.gotong.spi;

import dev.gotong.base.Require;
import dev.gotong.post.Message;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Permit;

/**
 * What a publisher is asked to send.
 *
 * @param permit leave to send this message, which it covers
 * @param message what goes out
 * @param attempt which try it is, from 1; from the second on a publisher that can search does so first
 */
public record PublishRequest(Permit permit, Message message, int attempt) {

  /** Checks that the permit covers the message, by computing its digest anew. */
  public PublishRequest {
    Require.that(
        permit.covers(message.channel(), message.digest()),
        "%s does not cover the message for %s with digest %s",
        permit,
        message.channel(),
        message.digest().brief());
    Require.atLeast(attempt, 1, "attempt");
  }

  /** {@return the key that tells this message from every other} */
  public IdempotencyKey key() {
    return permit.key();
  }
}
