package dev.gotong.jdbc;

import java.sql.Connection;
import java.util.function.Supplier;

/**
 * What Gotong asks of the transaction manager of a host, so that its values are written in the transactions of the host.
 * With Spring, over a {@code DataSource} and its transaction manager:
 *
 * <pre>
 *   isActive     TransactionSynchronizationManager.isActualTransactionActive() &amp;&amp; hasResource(dataSource)
 *   current      DataSourceUtils.getConnection(dataSource)
 *   requiresNew  a TransactionTemplate with PROPAGATION_REQUIRES_NEW, whose manager has rollbackOnCommitFailure set
 * </pre>
 *
 * <p>Transactions must be read committed or stricter, and their connections not in auto-commit mode. Called by many
 * threads; a transaction belongs to a thread.
 */
public interface TransactionBridge {

  /** {@return whether this thread is in a transaction} */
  boolean isActive();

  /** {@return the connection of the transaction of this thread; Gotong never closes or commits it} */
  Connection current();

  /**
   * Runs work in a new transaction, whether there is another or not, which waits meanwhile. Within the work, {@link
   * #current} is the connection of the new one. It is committed if the work returns, and rolled back if it throws or cannot
   * be committed.
   *
   * @return what the work returned
   * @throws RuntimeException what the work threw, as it is; or what the commit ended in, with its cause
   */
  <T> T requiresNew(Supplier<T> work);
}
