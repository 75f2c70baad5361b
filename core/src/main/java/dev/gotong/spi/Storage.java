package dev.gotong.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the values of every kind, the audit chains, and the work that is due.
 *
 * <p><b>For callers.</b> Read, decide, write against the versions you read. On a {@link ConflictException}, do it again.
 *
 * <p><b>For implementers.</b> Keep these promises; {@code StorageContract} of the testkit checks each by its number.
 * <ol>
 *   <li>A value that was never saved is absent: it is left out of what is found, and nothing fails.
 *   <li>What was saved is found again, equal, with a version one higher than the one it was saved against, by every
 *       handle and as soon as {@link #transact} returns.
 *   <li>A save against any version but the current one is a {@link StaleVersionException} that names both, and nothing
 *       of the transaction is written. Of many saves against one version, exactly one succeeds.
 *   <li>A transaction is written whole or not at all, whatever ends it.
 *   <li>An expected value that has changed, or appeared, before the commit fails the transaction, as if it had been
 *       saved; two transactions that each expect what the other saves never both commit.
 *   <li>A unique name has one owner at a time, also under a race; the same owner may reserve it again; only its owner
 *       releases it.
 *   <li>Workspaces never mix: no read, query, event, name or lock of one sees another's.
 *   <li>Ids, names and texts are compared character by character: case, trailing spaces and composed characters count,
 *       and nothing in them has a special meaning.
 *   <li>Values hold all of Unicode, texts of a megabyte, and instants in microseconds; what cannot be kept exactly is
 *       refused with an {@link IllegalArgumentException}.
 *   <li>A query finds exactly the values that fulfil its conditions now; ranges are half-open.
 *   <li>A query answers in its order, with ties by id; ids are ordered by their bytes.
 *   <li>Following the pages of a query meets every value that did not change meanwhile exactly once, whatever is
 *       written between the pages.
 *   <li>Events are appended to the chain of their workspace in the order given, without gaps, in the same transaction
 *       as the values, and read back equal; chains verify under concurrent writers.
 *   <li>A job is claimed by one worker at a time, the earliest due first (ties by workspace and id), never before it is
 *       due, and not again before its lease is over.
 *   <li>When a lease is over, on the storage's clock, the job is due again under a higher fence. Whatever is completed,
 *       postponed or extended under an older fence is a {@link JobConflictException}. Fences of a job only grow.
 *   <li>A job that is claimed can be neither moved nor cancelled ({@link JobConflictException}); one that is not can be.
 *   <li>In {@link #commitEach} a set of changes that conflicts fails alone and is named; the others are written.
 *   <li>A lock is held by one transaction at a time until it ends, however it ends.
 *   <li>Work that throws writes nothing, the exception reaches the caller as it is, and the storage works on.
 *   <li>Closing twice is closing once; a closed storage refuses with an {@link IllegalStateException}.
 * </ol>
 *
 * <p>Safe for use by many threads and, where the store is shared, many processes. May block.
 */
public interface Storage extends AutoCloseable {

  /**
   * Runs {@code work} in a transaction and commits it. Not to be nested.
   *
   * @param work may be run again, if the storage could not put it in order with others; it must have no effect of its
   *     own but what it writes
   * @return what {@code work} returned
   * @throws ConflictException if somebody else was first; nothing has been written
   * @throws StorageException if the storage failed; see {@link StorageException#mayHaveHappened}
   */
  <T> T transact(Function<? super Transaction, ? extends T> work);

  /**
   * Writes many sets of changes at once, each whole or not at all.
   *
   * @return for each, in order, the conflict that kept it from being written; empty if it was written
   * @throws StorageException if the storage failed; see {@link StorageException#mayHaveHappened}
   */
  List<Optional<ConflictException>> commitEach(List<Changes> changes);

  /**
   * {@return when the next job of that queue is due, is due again, or its lease is over; empty if there is none}
   *
   * @throws IllegalArgumentException if no job can be in a queue of that name
   */
  Optional<Instant> findNextDue(String queue);

  /** {@return the time of the clock by which leases run, in microseconds} */
  Instant now();

  /** Gives up what the storage holds. What has been committed stays. */
  @Override
  void close();
}
