package dev.gotong.jdbc;

import com.google.common.base.Throwables;
import dev.gotong.spi.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Transactions of the host: those that run, joined, and new ones, which are run again if they were taken back. */
final class BridgedTransactions implements Transactions {
  /** When a transaction of the host is joined. */
  enum Mode {
    JOIN_OR_START,
    JOIN_OR_REFUSE,
    ALWAYS_START
  }

  private final TransactionBridge bridge;
  private final Setup setup;
  private final Mode mode;
  private final ThreadLocal<Optional<JdbcTransaction>> running =
      ThreadLocal.withInitial(Optional::empty);

  BridgedTransactions(TransactionBridge bridge, Setup setup, Mode mode) {
    this.bridge = bridge;
    this.setup = setup;
    this.mode = mode;
  }

  @Override
  public Optional<JdbcTransaction> current() {
    return running.get();
  }

  @Override
  public <T> T run(Function<? super JdbcTransaction, ? extends T> work) {
    if (current().isPresent()) {
      throw new IllegalStateException(
          "A transaction is already running in this thread: transactions do not nest.");
    }
    if (mode != Mode.ALWAYS_START && bridge.isActive()) {
      return new JoinedTransactions(bridge.current(), setup).run(work(work));
    }
    if (mode == Mode.JOIN_OR_REFUSE) {
      throw new IllegalStateException("This thread is in no transaction of the host: begin one, use"
          + " JdbcStorage.separate(), or build the storage with WithoutTransaction.START.");
    }
    return Attempt.untilDone(() -> new Started<T>(work));
  }

  /** {@return the work, during which this thread has a current transaction} */
  private <T> Function<JdbcTransaction, T> work(
      Function<? super JdbcTransaction, ? extends T> work) {
    return transaction -> {
      running.set(Optional.of(transaction));
      try {
        return work.apply(transaction);
      } finally {
        running.remove();
      }
    };
  }

  /** A new transaction of the host. */
  private final class Started<T> implements Attempt<T> {
    private final Function<? super JdbcTransaction, ? extends T> work;
    private Optional<SQLException> failure = Optional.empty();
    private boolean begun;
    private boolean done;

    Started(Function<? super JdbcTransaction, ? extends T> work) {
      this.work = work;
    }

    @Override
    public boolean mayRunAgain() {
      return failure.map(Failures::isTransient).orElse(false);
    }

    @Override
    public T run() {
      Supplier<T> all = this::runInside;
      try {
        return bridge.requiresNew(all);
      } catch (RuntimeException e) {
        if (begun && !done) {
          throw e;
        }
        failure = Throwables.getCausalChain(e).stream()
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .findFirst();
        throw failure
            .map(found -> done ? Failures.ofCommit(found) : Failures.of(found))
            .orElseGet(() -> new StorageException(
                (done
                        ? "The transaction of the host failed while committing: the change may be in"
                            + " the storage. Read before you try again ("
                        : "The host began no transaction, and nothing was written (")
                    + e.getMessage() + ")",
                done,
                e));
      }
    }

    private T runInside() {
      begun = true;
      Session session = new Session(bridge.current());
      JdbcTransaction transaction = new JdbcTransaction(session, setup);
      try {
        setup.dialect().begin(session, setup.tables());
        T result = work(work).apply(transaction);
        transaction.finish();
        done = true;
        return result;
      } finally {
        transaction.end();
        failure = session.failure();
      }
    }
  }
}
