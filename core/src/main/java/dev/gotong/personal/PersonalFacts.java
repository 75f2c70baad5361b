package dev.gotong.personal;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a decision about notes may rely on, beside which of them are kept.
 *
 * @param person whose notes they are
 * @param by who asks; empty if that is no person
 * @param team who is in the team
 * @param now the time, in microseconds
 * @param kept what the notes say
 */
@Value.Builder
@ValueStyle
public record PersonalFacts(
    PersonId person, Optional<PersonId> by, Set<PersonId> team, Instant now, Keepsakes kept)
    implements WithPersonalFacts {

  /** Sorts, and truncates the time. */
  public PersonalFacts {
    team = ImmutableSortedSet.copyOf(team);
    now = Micros.truncate(now);
  }

  /** {@return whether the person asks themselves} */
  boolean isOwn() {
    return by.filter(person::equals).isPresent();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds facts. Not thread-safe. */
  public static final class Builder extends PersonalFactsBuilder {
    Builder() {}
  }
}
