package dev.gotong.personal;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.Set;

/**
 * What a person agrees to: what for, who may see it, and until when.
 *
 * @param purposes at least one
 * @param viewers who may see it beside the person, at most 100; nobody else may. They need the purpose of teamwork
 * @param until from when on it is as if it were not there, in microseconds
 */
public record Consent(Set<Purpose> purposes, Set<PersonId> viewers, Instant until) {

  /** Checks the bounds, sorts, and truncates the time. */
  public Consent {
    purposes = ImmutableSortedSet.copyOf(purposes);
    Require.that(!purposes.isEmpty(), "purposes must not be empty");
    viewers = ImmutableSortedSet.copyOf(viewers);
    Require.between(viewers.size(), 0, 100, "number of viewers");
    Require.that(
        viewers.isEmpty() || purposes.contains(Purpose.TEAMWORK),
        "viewers may only see what is for teamwork, but it is for %s",
        purposes);
    until = Micros.truncate(until);
  }

  /** {@return consent to be thought of in plans, seen by nobody} */
  public static Consent toAssignment(Instant until) {
    return new Consent(Set.of(Purpose.ASSIGNMENT), Set.of(), until);
  }

  /** {@return consent to be read by those people} */
  public static Consent toTeamwork(Set<PersonId> viewers, Instant until) {
    return new Consent(Set.of(Purpose.TEAMWORK), viewers, until);
  }

  /** {@return whether it covers that purpose at that instant} */
  public boolean covers(Purpose purpose, Instant at) {
    return purposes.contains(purpose) && at.isBefore(until);
  }
}
