package dev.gotong.fire;

import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Something that is done wrong.
 *
 * @param does what
 * @param storage makes the handles of one store
 * @param publisher what it makes of a network
 */
record Bug(
    String does,
    Function<InMemoryStorage, Supplier<? extends Storage>> storage,
    UnaryOperator<Publisher> publisher) {

  /** Nothing is done wrong. */
  static final Bug NONE = new Bug("nothing", store -> store::another, UnaryOperator.identity());
}
