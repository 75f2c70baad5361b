/**
 * The ports: what a host must bring.
 *
 * <pre>
 *   Storage     versioned values, the audit chain, due work under a lease
 *   ValueCodec  values as text, for storages that keep text
 * </pre>
 *
 * <p>Every port is a list of numbered promises, and the testkit has a contract for it. Start with
 * {@link dev.gotong.spi.Storage}.
 *
 * <p>Depends on: {@code base}, {@code audit}.
 */
@NullMarked
package dev.gotong.spi;

import org.jspecify.annotations.NullMarked;
