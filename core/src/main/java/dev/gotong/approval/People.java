package dev.gotong.approval;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import dev.gotong.base.PersonId;
import java.util.Set;

/** Sets of people. */
final class People {
  private People() {}

  /** Those people in the order of their ids, found by hash since they are asked for all the time. */
  static Set<PersonId> inOrder(Set<PersonId> people) {
    boolean isHashed =
        people instanceof ImmutableSet<PersonId> && !(people instanceof ImmutableSortedSet);
    return isHashed && (people.size() < 2 || Ordering.natural().isOrdered(people))
        ? people
        : ImmutableSet.copyOf(ImmutableSortedSet.copyOf(people).asList());
  }
}
