package dev.gotong.workload;

import dev.gotong.base.PersonId;
import dev.gotong.base.Require;

/**
 * Somebody who can take work, and how much.
 *
 * @param id who
 * @param capacityMinutes the minutes of work this person can take in the week, absences taken off, 0 to 10,080; one who
 *     is away all week has 0
 */
public record Worker(PersonId id, int capacityMinutes) {
  /** The minutes of a week, the most that a capacity or an item can have. */
  static final int WEEK = 10_080;

  /** Checks the bounds. */
  public Worker {
    Require.between(capacityMinutes, 0, WEEK, "capacityMinutes");
  }

  /** {@return a worker with that capacity} */
  public static Worker of(PersonId id, int capacityMinutes) {
    return new Worker(id, capacityMinutes);
  }
}
