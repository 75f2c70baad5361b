package dev.gotong.jdbc;

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
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
          connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        if (autoCommit) {
          connection.setAutoCommit(false);
        }
      } catch (SQLException e) {
        throw Failures.of(e);
      }
      try {
        return runOn(connection);
      } finally {
        restore(connection, isolation, autoCommit);
      }
    }

    private T runOn(Connection connection) {
      Session session = new Session(connection);
      JdbcTransaction transaction = new JdbcTransaction(session, setup);
      running.set(Optional.of(transaction));
      boolean done = false;
      try {
        setup.dialect().begin(session, setup.tables());
        T result = work.apply(transaction);
        transaction.finish();
        done = true;
        commit(connection);
        return result;
      } finally {
        transaction.end();
        running.remove();
        if (!done) {
          failure = session.failure();
          rollBack(connection);
        }
      }
    }

    private void commit(Connection connection) {
      try {
        connection.commit();
      } catch (SQLException e) {
        failure = Optional.of(e);
        rollBack(connection);
        throw Failures.ofCommit(e);
      }
    }

    /** A connection that cannot roll back is broken, and the database has done so or will. */
    private void rollBack(Connection connection) {
      try {
        connection.rollback();
      } catch (SQLException e) {
        failure.ifPresent(first -> first.addSuppressed(e));
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
