package dev.gotong.approval;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a decision about a review may rely on.
 *
 * @param by who asks
 * @param now when, in microseconds
 * @param revision the revision of the post as it stands, from 1
 * @param digest the digest of what the post says
 * @param contributors everybody who wrote any of it: they approve nothing of it
 * @param policy the policy that is selected for the post now; a round that has begun keeps its own
 * @param electorate by the id of a stage, everybody who holds the stage's permission on every channel of the post and is
 *     present; at a stage that is missing nobody may vote
 */
@Value.Builder
@ValueStyle
public record ApprovalFacts(
    PersonId by,
    Instant now,
    int revision,
    Digest digest,
    Set<PersonId> contributors,
    ApprovalPolicy policy,
    Map<String, Set<PersonId>> electorate)
    implements WithApprovalFacts {

  /** Checks the revision, truncates the time, and copies the people, each set in the order of their ids. */
  public ApprovalFacts {
    Require.that(revision >= 1, "revision must be 1 or more, but was %d", revision);
    now = Micros.truncate(now);
    contributors = ImmutableSortedSet.copyOf(contributors);
    electorate = ImmutableMap.copyOf(Maps.transformValues(electorate, ImmutableSortedSet::copyOf));
  }

  /** {@return everybody who may vote at that stage, contributors included, in the order of their ids} */
  public Set<PersonId> electorate(String stage) {
    return electorate.getOrDefault(stage, ImmutableSet.of());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds facts. Not thread-safe. */
  public static final class Builder extends ApprovalFactsBuilder {
    Builder() {}
  }
}
