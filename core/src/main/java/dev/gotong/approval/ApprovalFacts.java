package dev.gotong.approval;

import com.google.common.collect.Sets;
import dev.gotong.base.Actor;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a decision about a review may rely on.
 *
 * @param by who asks
 * @param now when, in microseconds
 * @param rights what they may do beside voting; nothing unless set
 * @param subject what is reviewed
 * @param people the people as they are now
 */
@Value.Builder
@ValueStyle
public record ApprovalFacts(
    Actor by, Instant now, Set<ReviewRight> rights, ReviewSubject subject, ReviewPeople people)
    implements WithApprovalFacts {

  /** Truncates the time, and copies the rights. */
  public ApprovalFacts {
    now = Micros.truncate(now);
    rights = Sets.immutableEnumSet(rights);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the person who asks, if it is a member of the team} */
  public Optional<PersonId> person() {
    return by.findPerson();
  }

  /** The same facts when a member of the team asks who has no rights beside voting. */
  ApprovalFacts askedBy(PersonId person) {
    return new ApprovalFacts(Actor.member(person), now, Set.of(), subject, people);
  }

  /** Builds facts. Not thread-safe. */
  public static final class Builder extends ApprovalFactsBuilder {
    Builder() {}
  }
}
