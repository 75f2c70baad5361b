package dev.gotong.desks;

import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.EventQuery;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A storage in which something happens between what a desk does, or to what it reads. */
class WrappedStorage implements Storage {
  private final Storage inner;
  private Runnable beforeNextCommit = () -> {};
  private UnaryOperator<StoredEvent> tampering = UnaryOperator.identity();

  WrappedStorage(Storage inner) {
    this.inner = inner;
  }

  /** Does that once, before changes of a dispatcher are written. */
  void beforeNextCommit(Runnable action) {
    beforeNextCommit = action;
  }

  /** Shows every event so. */
  void tamper(UnaryOperator<StoredEvent> with) {
    tampering = with;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return inner.transact(transaction -> work.apply(tampered(transaction)));
  }

  private Transaction tampered(Transaction transaction) {
    return (Transaction) Proxy.newProxyInstance(
        Transaction.class.getClassLoader(),
        new Class<?>[] {Transaction.class},
        (proxy, method, arguments) -> pass(transaction, method, arguments));
  }

  /** Passes a call on. */
  Object pass(Transaction transaction, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("events")) {
      return transaction.events((EventQuery) arguments[0]).stream()
          .map(tampering)
          .toList();
    }
    try {
      return method.invoke(transaction, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public List<Optional<ConflictException>> commitEach(List<Changes> changes) {
    Runnable action = beforeNextCommit;
    beforeNextCommit = () -> {};
    action.run();
    return inner.commitEach(changes);
  }

  @Override
  public Optional<Instant> findNextDue(String queue) {
    return inner.findNextDue(queue);
  }

  @Override
  public Instant now() {
    return inner.now();
  }

  @Override
  public void close() {
    inner.close();
  }
}
