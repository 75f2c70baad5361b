package dev.gotong.faults;

import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A storage that does one thing wrong.
 *
 * @param rule the rule that it breaks
 * @param does what it does
 * @param breaking makes the handles of one store of good ones
 */
public record Fault(String rule, String does, UnaryOperator<Supplier<? extends Storage>> breaking)
    implements Faulty {

  /** A fault with something of its own for every store, such as what it remembers. */
  public static Fault ofStore(
      String rule, String does, Supplier<UnaryOperator<Transaction>> breaking) {
    return new Fault(rule, does, store -> {
      UnaryOperator<Transaction> wrap = breaking.get();
      return () -> new FaultyStorage(store.get()) {
        @Override
        protected Transaction wrap(Transaction transaction) {
          return wrap.apply(transaction);
        }
      };
    });
  }

  /** A fault of what is done within transactions. */
  public static Fault ofTransaction(String rule, String does, UnaryOperator<Transaction> breaking) {
    return ofStore(rule, does, () -> breaking);
  }

  /** A fault of every handle. */
  public static Fault ofHandle(
      String rule, String does, Function<? super Storage, ? extends Storage> breaking) {
    return new Fault(rule, does, store -> () -> breaking.apply(store.get()));
  }

  @Override
  public String toString() {
    return does;
  }
}
