package dev.gotong.spi;

import dev.gotong.base.ChannelId;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;

/**
 * Sends messages to one network.
 *
 * <p><b>For implementers.</b> Keep these promises; {@code PublisherContract} of the testkit checks each by its number.
 * <ol>
 *   <li>{@link #publish} makes one attempt: it never repeats a call inside.
 *   <li>It answers {@link PublishOutcome.Published} only if the message is out, {@link PublishOutcome.Refused} and
 *       {@link PublishOutcome.RateLimited} only if it certainly is not. Whatever else happens, a time-out after sending
 *       above all, is {@link PublishOutcome.Unknown}; so is an exception.
 *   <li>The message that goes out carries the key of the request in whatever way the network offers, so that {@link
 *       #find} finds it.
 *   <li>{@link #find} answers {@link Lookup.Absent} only if the message is certainly not out, and no attempt that was
 *       made before can bring it out any more; in doubt it answers {@link Lookup.Hidden}.
 *   <li>A publisher of class {@link PublisherClass#NONE} always answers {@link Lookup.Hidden}. With any other, however often
 *       a message is published one attempt after the other, it is out once at most.
 *   <li>No secret of it is in what it answers, what it throws, or its own text.
 * </ol>
 *
 * <p>Safe for use by many threads. May block, but for less than the lease of a worker.
 */
public interface Publisher {

  /** {@return how it keeps a message from going out twice} */
  PublisherClass publisherClass();

  /** {@return what the network answered to one attempt} */
  PublishOutcome publish(PublishRequest request);

  /** {@return whether the message of that key is out on that channel} */
  Lookup find(ChannelId channel, IdempotencyKey key);
}
