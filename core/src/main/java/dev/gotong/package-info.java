/**
 * Where a host starts: {@link dev.gotong.Gotong} puts the desks over a storage and publishers.
 *
 * <p>Depends on: {@code desk}, {@code spi}, {@code network}, {@code base}.
 */
@NullMarked
package dev.gotong;

import org.jspecify.annotations.NullMarked;
