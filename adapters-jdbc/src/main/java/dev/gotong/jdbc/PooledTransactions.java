package dev.gotong.jdbc;

import dev.gotong.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions of our own: read committed, committed or rolled back, and run again if the database took one back so that
 * others could go on. The connection goes back as it came.
 */
final class PooledTransactions implements Transactions {
  private final DataSource dataSource;
  private final Setup setup;
  private final ThreadLocal<Optional<JdbcTransaction>> running =
      ThreadLocal.withInitial(Optional::empty);

  PooledTransactions(DataSource dataSource, Setup setup) {
    this.dataSource = dataSource;
    this.setup = setup;
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
    return Attempt.untilDone(() -> new OnConnection<T>(work));
  }

  /** One run of the work on one connection. */
  private final class OnConnection<T> implements Attempt<T> {
    private final Function<? super JdbcTransaction, ? extends T> work;
    private Optional<SQLException> failure = Optional.empty();
    private boolean broken;

    OnConnection(Function<? super JdbcTransaction, ? extends T> work) {
      this.work = work;
    }

    @Override
    public boolean mayRunAgain() {
      return failure.map(Failures::isTransient).orElse(false);
    }

    @Override
    public T run() {
      Connection connection = open();
      try {
        return runAsFound(connection);
      } finally {
        close(connection);
      }
    }

    private Connection open() {
      try {
        return dataSource.getConnection();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }

    private T runAsFound(Connection connection) {
      int isolation;
      boolean autoCommit;
      try {
        isolation = connection.getTransactionIsolation();
        autoCommit = connection.getAutoCommit();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
      try {
        prepare(connection, isolation, autoCommit);
        return runOn(connection);
      } finally {
        if (!broken) { // to set auto-commit would commit what could not be rolled back
          restore(connection, isolation, autoCommit);
        }
      }
    }

    private void prepare(Connection connection, int isolation, boolean autoCommit) {
      try {
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
          connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        if (autoCommit) {
          connection.setAutoCommit(false);
        }
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }

    private T runOn(Connection connection) {
      Session session = new Session(connection);
      JdbcTransaction transaction = new JdbcTransaction(session, setup);
      running.set(Optional.of(transaction));
      T result;
      try {
        setup.dialect().begin(session, setup.tables());
        result = work.apply(transaction);
        transaction.finish();
      } catch (RuntimeException | Error e) {
        failure = session.failure();
        rollBack(connection).ifPresent(broke -> {
          failure = Optional.of(broke);
          StorageException unknown = new StorageException(
              "The connection could not roll back; nothing was committed", false, broke);
          unknown.addSuppressed(e);
          throw unknown;
        });
        throw e;
      } finally {
        transaction.end();
        running.remove();
      }
      commit(connection);
      return result;
    }

    private void commit(Connection connection) {
      try {
        connection.commit();
      } catch (SQLException e) {
        failure = Optional.of(e);
        rollBack(connection).ifPresent(e::addSuppressed);
        throw Failures.ofCommit(e);
      }
    }

    /** {@return what keeps the connection from rolling back: it is given up, and so the database does it, or the pool} */
    private Optional<SQLException> rollBack(Connection connection) {
      try {
        connection.rollback();
        return Optional.empty();
      } catch (SQLException e) {
        broken = true;
        abort(connection, e);
        return Optional.of(e);
      }
    }

    private static void abort(Connection connection, SQLException cause) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }

    private void restore(Connection connection, int isolation, boolean autoCommit) {
      try {
        if (autoCommit) {
          connection.setAutoCommit(true);
        }
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
          connection.setTransactionIsolation(isolation);
        }
      } catch (SQLException e) {
        failure.ifPresent(first -> first.addSuppressed(e));
      }
    }

    /** What has been committed stays so, whatever comes of giving the connection back. */
    private void close(Connection connection) {
      try {
        connection.close();
      } catch (SQLException e) {
        failure.ifPresent(first -> first.addSuppressed(e));
      }
    }
  }
}
