package dev.gotong.jdbc;

import dev.gotong.spi.Changes;
import dev.gotong.spi.ConflictException;
import java.util.List;
import java.util.Optional;

/**
 * One part of what a set of changes is made of. Everything that any set touches is locked first; then each set is judged
 * and taken in order, in memory; then what the taken sets come to is written at once.
 */
interface Part {
  /** How often a row that others insert and delete at the same moment is asked for again. */
  int MAX_LOCK_ROUNDS = 20;

  /**
   * Locks what those sets touch, and reads how it is.
   *
   * @param hopeful whether no conflict is expected: what would be locked only to be found as expected may then be
   *     written at once, in the order in which it would be locked
   * @throws InTheWayException if it is hopeful and something is not as expected
   */
  void lock(List<Changes> sets, boolean hopeful);

  /** {@return what keeps this set from being taken, given those taken before it} */
  Optional<ConflictException> findConflict(Changes set);

  /** Takes a set that has no conflict. */
  void take(Changes set);

  /** Writes what was taken. */
  void flush();
}
