package dev.gotong.spi;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What can be done within {@link Storage#transact}; of no use after it.
 *
 * <p>A transaction sees what it has written itself. It may see what others commit while it runs: whoever decides on
 * something that was only read guards it with {@link Changes#expects}. The promises are those of {@link Storage}. Not
 * safe for use by many threads.
 */
public interface Transaction {

  /**
   * {@return the latest of the values with those keys, in the order of {@code keys}; those that were never saved are
   * left out}
   */
  <T> List<Versioned<T>> findAll(Collection<Key<T>> keys);

  /** {@return the latest value with that key, or empty if it was never saved} */
  default <T> Optional<Versioned<T>> find(Key<T> key) {
    return findAll(ImmutableList.of(key)).stream().findFirst();
  }

  /** {@return a page of the values that the query asks for} */
  <T> Page<Versioned<T>> query(Query<T> query);

  /** {@return events in the order of the audit chain, at most as many as the query allows} */
  List<StoredEvent> events(EventQuery query);

  /**
   * {@return who holds that unique name}
   *
   * @throws IllegalArgumentException if no {@link Reservation} can be of that name
   */
  Optional<String> findHolder(WorkspaceId workspace, String name);

  /**
   * Waits until no other transaction holds the lock of that name, and holds it until this transaction ends.
   *
   * @throws IllegalArgumentException if no {@link Reservation} can be of that name
   */
  void lock(WorkspaceId workspace, String name);

  /** {@return jobs that are due, the earliest first, claimed for the worker from when this transaction commits} */
  List<Claim> claim(ClaimRequest request);

  /**
   * Writes, when this transaction commits.
   *
   * @throws ConflictException if somebody else was first; the transaction then ends with this conflict, even if the
   *     work catches it
   */
  void write(Changes changes);
}
