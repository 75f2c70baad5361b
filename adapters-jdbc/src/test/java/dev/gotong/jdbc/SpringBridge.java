package dev.gotong.jdbc;

import java.sql.Connection;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that a host with Spring writes to have Gotong in its transactions. */
final class SpringBridge implements TransactionBridge {
  private final DataSource dataSource;
  private final TransactionTemplate requiresNew;

  SpringBridge(DataSource dataSource, DataSourceTransactionManager manager) {
    manager.setRollbackOnCommitFailure(
        true); // else switching to auto-commit afterwards may commit it
    this.dataSource = dataSource;
    this.requiresNew = new TransactionTemplate(manager);
    requiresNew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    requiresNew.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  @Override
  public boolean isActive() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.hasResource(dataSource);
  }

  @Override
  public Connection current() {
    return DataSourceUtils.getConnection(dataSource);
  }

  @Override
  public <T> T requiresNew(Supplier<T> work) {
    return Objects.requireNonNull(requiresNew.execute(status -> work.get()));
  }
}
