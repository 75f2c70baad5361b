package dev.gotong.inmemory;

import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A storage that does one thing wrong.
 *
 * @param promise the promise that it breaks
 * @param does what it does
 * @param breaking makes the handles of one store
 */
public record Fault(
    int promise, String does, Function<InMemoryStorage, Supplier<? extends Storage>> breaking) {

  /** A fault with something of its own for every store, such as what it remembers. */
  public static Fault ofStore(
      int promise, String does, Supplier<UnaryOperator<Transaction>> breaking) {
    return new Fault(promise, does, store -> {
      UnaryOperator<Transaction> wrap = breaking.get();
      return () -> new FaultyStorage(store.another()) {
        @Override
        protected Transaction wrap(Transaction transaction) {
          return wrap.apply(transaction);
        }
      };
    });
  }

  public static Fault ofTransaction(int promise, String does, UnaryOperator<Transaction> breaking) {
    return ofStore(promise, does, () -> breaking);
  }

  public static Fault ofHandle(
      int promise, String does, Function<? super Storage, ? extends Storage> breaking) {
    return new Fault(promise, does, store -> () -> breaking.apply(store.another()));
  }

  @Override
  public String toString() {
    return does;
  }
}
