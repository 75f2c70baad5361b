/**
 * The ports: what a host must bring.
 *
 * <pre>
 *   Storage     versioned values, the audit chain, due work under a lease
 *   ValueCodec  values as text, for storages that keep text
 *   Publisher   sends messages to one network, and looks for them
 *   Notifier    tells people what concerns them
 *   Signer      vouches for the checkpoints of audit chains
 *   Anchor      keeps those checkpoints elsewhere
 * </pre>
 *
 * <p>Every port says what it promises; the testkit has contracts of storages and publishers. Start with
 * {@link dev.gotong.spi.Storage}.
 *
 * <p>Depends on: {@code base}, {@code audit}.
 */
@NullMarked
package dev.gotong.spi;

import org.jspecify.annotations.NullMarked;
