package dev.gotong.testkit;

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
import org.jspecify.annotations.Nullable;

/** A storage in which something happens between what a desk does, or to what it reads. */
public class WatchedStorage implements Storage {
  private final Storage inner;
  private volatile Runnable beforeNextCommit = () -> {};
  private volatile UnaryOperator<List<StoredEvent>> showing = UnaryOperator.identity();

  /** Watches that storage. */
  public WatchedStorage(Storage inner) {
    this.inner = inner;
  }

  /** Does that once, before changes of a dispatcher are written. */
  public final void beforeNextCommit(Runnable action) {
    beforeNextCommit = action;
  }

  /** Shows every event so. */
  public final void tamper(UnaryOperator<StoredEvent> with) {
    show(events -> events.stream().map(with).toList());
  }

  /** Shows every answer with events so. */
  public final void show(UnaryOperator<List<StoredEvent>> events) {
    showing = events;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return inner.transact(transaction -> work.apply(watched(transaction)));
  }

  private Transaction watched(Transaction transaction) {
    return (Transaction) Proxy.newProxyInstance(
        Transaction.class.getClassLoader(),
        new Class<?>[] {Transaction.class},
        (proxy, method, arguments) -> pass(transaction, method, arguments));
  }

  /** Passes a call on. */
  protected @Nullable Object pass(Transaction transaction, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("events")) {
      return showing.apply(transaction.events((EventQuery) arguments[0]));
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
