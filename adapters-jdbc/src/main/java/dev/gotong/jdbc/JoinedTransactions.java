package dev.gotong.jdbc;

import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a transaction of the host: never committed, closed or run again. What fails is taken back to a savepoint, so
 * that the host can go on.
 */
final class JoinedTransactions implements Transactions {
  private final Connection connection;
  private final Setup setup;
  private @Nullable JdbcTransaction running;

  JoinedTransactions(Connection connection, Setup setup) {
    this.connection = connection;
    this.setup = setup;
  }

  @Override
  public Optional<JdbcTransaction> current() {
    return Optional.ofNullable(running);
  }

  @Override
  public <T> T run(Function<? super JdbcTransaction, ? extends T> work) {
    if (running != null) {
      throw new IllegalStateException(
          "A transaction is already running on this connection: transactions do not nest.");
    }
    Savepoint savepoint = begin();
    Session session = new Session(connection);
    JdbcTransaction transaction = new JdbcTransaction(session, setup);
    running = transaction;
    try {
      setup.dialect().begin(session, setup.tables());
      T result = work.apply(transaction);
      transaction.finish();
      release(savepoint);
      return result;
    } catch (RuntimeException | Error e) {
      undo(savepoint, e);
      throw e;
    } finally {
      transaction.end();
      running = null;
    }
  }

  private Savepoint begin() {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException("The connection commits every statement: call"
            + " setAutoCommit(false) before Gotong joins its transaction.");
      }
      return connection.setSavepoint();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private void release(Savepoint savepoint) {
    try {
      connection.releaseSavepoint(savepoint);
    } catch (SQLException e) {
      throw new StorageException("The transaction of the host is broken: roll it back", false, e);
    }
  }

  private void undo(Savepoint savepoint, Throwable cause) {
    try {
      connection.rollback(savepoint);
      connection.releaseSavepoint(savepoint);
    } catch (SQLException e) {
      StorageException half = new StorageException(
          "What failed could not be taken back from the transaction of the host: roll it back",
          false,
          e);
      half.addSuppressed(cause);
      throw half;
    }
  }
}
