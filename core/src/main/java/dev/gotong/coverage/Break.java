package dev.gotong.coverage;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * People without whom something is no longer covered, though it is without any part of them.
 *
 * @param kind what is missing then: {@link Gap.Kind#UNATTENDED}, {@link Gap.Kind#TOO_FEW_PEOPLE} or
 *     {@link Gap.Kind#NO_MODERATOR}
 * @param subject the id of the responsibility, or the place
 * @param people who, in the order of their ids
 * @param at the first instant at which it is not covered without them
 */
public record Break(Gap.Kind kind, String subject, Set<PersonId> people, Instant at) {

  /** Sorts the people. */
  public Break {
    people = ImmutableSortedSet.copyOf(people);
  }
}
