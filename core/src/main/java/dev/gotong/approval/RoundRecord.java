package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is kept of a round beside its content, stages, votes and objections. It changes seldom.
 *
 * @param policyEditor who changed the policy of the round last, if somebody did
 * @param dropped the latest 100 votes of this round that do not count any more, in the order in which they ended; the
 *     events know all of them
 * @param delegations who stands in for whom
 * @param asked the override that waits for a second person
 * @param override the override that counts
 * @param late whether it was said that the post is not approved in time for its slot
 * @param tickedAt the latest time at which time did its work, in microseconds
 */
@Value.Builder
@ValueStyle
public record RoundRecord(
    Optional<PersonId> policyEditor,
    List<DroppedVote> dropped,
    List<Delegation> delegations,
    Optional<StageOverride> asked,
    Optional<StageOverride> override,
    boolean late,
    Optional<Instant> tickedAt)
    implements WithRoundRecord {
  /** So many ended votes are shown: somebody who changes their mind all day must not make the review large. */
  static final int MAX_DROPPED = 100;

  /** That of a round in which nothing has happened. */
  static final RoundRecord NOTHING = builder().build();

  /** Copies the lists, and truncates the time. */
  public RoundRecord {
    dropped = Frozen.list(dropped);
    delegations = Frozen.list(delegations);
    tickedAt = tickedAt.map(Micros::truncate);
  }

  /** {@return a builder of the record of a round in which nothing has happened} */
  public static Builder builder() {
    return new Builder().late(false);
  }

  /** The record with those ended votes, too, as far as there is room. */
  RoundRecord withMoreDropped(List<DroppedVote> gone) {
    List<DroppedVote> all =
        ImmutableList.<DroppedVote>builder().addAll(dropped).addAll(gone).build();
    return withDropped(all.subList(Math.max(0, all.size() - MAX_DROPPED), all.size()));
  }

  RoundRecord withoutOverrides() {
    return asked.isEmpty() && override.isEmpty()
        ? this
        : withAsked(Optional.empty()).withOverride(Optional.empty());
  }

  /** Builds records of rounds. Not thread-safe. */
  public static final class Builder extends RoundRecordBuilder {
    Builder() {}
  }
}
