package dev.gotong.workload;

import dev.gotong.base.Require;

/**
 * Days one after another, by their numbers in a {@link Horizon}.
 *
 * @param first the first, from 0
 * @param last the last, itself included
 */
public record Days(int first, int last) implements Comparable<Days> {

  /** Checks that there is at least one. */
  public Days {
    Require.that(
        0 <= first && first <= last,
        "days must be 0 or more, in order, but were %d to %d",
        first,
        last);
  }

  /** {@return those days} */
  public static Days of(int first, int last) {
    return new Days(first, last);
  }

  /** {@return how many there are} */
  public int count() {
    return last - first + 1;
  }

  /** {@return whether all of the others are among these} */
  public boolean contains(Days others) {
    return first <= others.first && others.last <= last;
  }

  /** {@return whether that day is among these} */
  public boolean contains(int day) {
    return first <= day && day <= last;
  }

  @Override
  public int compareTo(Days other) {
    return first != other.first
        ? Integer.compare(first, other.first)
        : Integer.compare(last, other.last);
  }
}
