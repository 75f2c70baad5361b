package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One run of a post through its stages. Each submission begins the next, without votes.
 *
 * @param number which round of this post it is, from 1
 * @param policy the policy that was selected when the post was submitted; later editions do not change it
 * @param policyEditor who changed that policy last, if somebody did
 * @param revision the revision of the post as it stands, from 1
 * @param digest the digest of what the post says
 * @param contributors everybody who wrote any of it: they approve nothing of it
 * @param edits the submission, then the edits since, oldest first
 * @param stages what is kept of each stage of the policy, in its order
 * @param votes the votes that count or abstain, in the order in which they were cast
 * @param dropped the latest 100 votes of this round that do not count any more, in the order in which they ended; the
 *     events know all of them
 * @param objections what stands in the way, that of earlier rounds included, in the order in which it was raised
 * @param delegations who stands in for whom
 * @param unconfirmed whether the post waits for one more vote at its last stage, since it was not a person who agreed
 *     that made it complete
 * @param asked the override that waits for a second person
 * @param override the override that counts
 * @param late whether it was said that the post is not approved in time for its slot
 * @param tickedAt the latest time at which time did its work, in microseconds
 */
@Value.Builder
@ValueStyle
public record Round(
    int number,
    ApprovalPolicy policy,
    Optional<PersonId> policyEditor,
    int revision,
    Digest digest,
    Set<PersonId> contributors,
    List<EditMark> edits,
    List<StageRecord> stages,
    List<Vote> votes,
    List<DroppedVote> dropped,
    List<Objection> objections,
    List<Delegation> delegations,
    boolean unconfirmed,
    Optional<StageOverride> asked,
    Optional<StageOverride> override,
    boolean late,
    Optional<Instant> tickedAt)
    implements WithRound {
  /** So many ended votes are shown: somebody who changes their mind all day must not make the review large. */
  static final int MAX_DROPPED = 100;

  /** Checks the bounds, and copies the collections. */
  public Round {
    Require.atLeast(number, 1, "number");
    Require.atLeast(revision, 1, "revision");
    contributors = People.inOrder(contributors);
    edits = frozen(edits);
    stages = frozen(stages);
    if (stages.size() != policy.stages().size()) { // a round is made for every event
      Require.that(
          false,
          "stages must be %d, as in the policy, but were %d",
          policy.stages().size(),
          stages.size());
    }
    votes = frozen(votes);
    dropped = frozen(dropped);
    objections = frozen(objections);
    delegations = frozen(delegations);
    tickedAt = tickedAt.map(Micros::truncate);
  }

  /** A round is made for every event, nearly always from the lists of the one before. */
  private static <T> List<T> frozen(List<T> list) {
    return list instanceof ImmutableList<T> ? list : ImmutableList.copyOf(list);
  }

  /** {@return a builder of a round in which nothing has happened} */
  public static Builder builder() {
    return new Builder().unconfirmed(false).late(false);
  }

  /** {@return the vote of that person at that stage that has not ended, cast for themselves or for somebody else} */
  public Optional<Vote> findVote(String stage, PersonId person) {
    for (Vote vote : votes) {
      if (vote.by().equals(person) && vote.stage().equals(stage)) {
        return Optional.of(vote);
      }
    }
    return Optional.empty();
  }

  boolean isAt(int otherRevision, Digest otherDigest) {
    return revision == otherRevision && digest.equals(otherDigest);
  }

  /** Whether an override of exactly this content names the stage. */
  boolean isOverridden(String stage) {
    return override.isPresent()
        && isAt(override.get().revision(), override.get().digest())
        && override.get().stages().contains(stage);
  }

  /** Whether no stage that applies has to agree, so that an edit would be seen by nobody. */
  boolean asksNobody() {
    for (int i = 0; i < stages.size(); i++) {
      if (policy.stages().get(i).required() && stages.get(i).applies() != Truth.FALSE) {
        return false;
      }
    }
    return true;
  }

  StageRecord record(int stage) {
    return stages.get(stage);
  }

  /** The round under another policy; the two must change together, since one counts the stages of the other. */
  Round onPolicy(ApprovalPolicy other, Optional<PersonId> editor, List<StageRecord> records) {
    return new Round(
        number,
        other,
        editor,
        revision,
        digest,
        contributors,
        edits,
        records,
        votes,
        dropped,
        objections,
        delegations,
        unconfirmed,
        asked,
        override,
        late,
        tickedAt);
  }

  /** The round with another record of one stage. */
  Round withRecord(int stage, StageRecord record) {
    if (stages.size() == 1) {
      return withStages(ImmutableList.of(record));
    }
    ImmutableList.Builder<StageRecord> changed =
        ImmutableList.builderWithExpectedSize(stages.size());
    for (int i = 0; i < stages.size(); i++) {
      changed.add(i == stage ? record : stages.get(i));
    }
    return withStages(changed.build());
  }

  /** Builds rounds. Not thread-safe. */
  public static final class Builder extends RoundBuilder {
    Builder() {}
  }
}
