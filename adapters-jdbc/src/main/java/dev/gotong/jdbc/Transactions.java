package dev.gotong.jdbc;

import java.util.Optional;
import java.util.function.Function;

/** Where transactions come from. */
interface Transactions {

  /** {@return what {@code work} returned, once it is written} */
  <T> T run(Function<? super JdbcTransaction, ? extends T> work);

  /** {@return the transaction that this thread is in} */
  Optional<JdbcTransaction> current();
}
