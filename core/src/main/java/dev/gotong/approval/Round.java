package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One run of a post through its stages. Each submission begins the next, without votes.
 *
 * <p>A round is made for every event, so what changes seldom is in values of its own, which the next round shares.
 *
 * @param number which round of this post it is, from 1
 * @param policy the policy that was selected when the post was submitted; later editions do not change it
 * @param content what is under review, as it stands
 * @param stages what is kept of each stage of the policy, in its order
 * @param votes the votes that count or abstain, in the order in which they were cast
 * @param objections what stands in the way, that of earlier rounds included, in the order in which it was raised
 * @param unconfirmed whether the post waits for one more vote at its last stage, since it was not a person who agreed
 *     that made it complete
 * @param kept what else is kept of it
 */
@Value.Builder
@ValueStyle
public record Round(
    int number,
    ApprovalPolicy policy,
    RoundContent content,
    List<StageRecord> stages,
    List<Vote> votes,
    List<Objection> objections,
    boolean unconfirmed,
    RoundRecord kept)
    implements WithRound {

  /** Checks the bounds, and copies the lists. */
  public Round {
    Require.atLeast(number, 1, "number");
    stages = Frozen.list(stages);
    votes = Frozen.list(votes);
    objections = Frozen.list(objections);
    if (stages.size() != policy.stages().size()) {
      refuse(stages.size(), policy.stages().size());
    }
  }

  private static void refuse(int stages, int expected) {
    Require.that(false, "stages must be %d, as in the policy, but were %d", expected, stages);
  }

  /** {@return a builder of a round in which nothing has happened} */
  public static Builder builder() {
    return new Builder().unconfirmed(false).kept(RoundRecord.NOTHING);
  }

  /** {@return the revision of the post as it stands, from 1} */
  public int revision() {
    return content.revision();
  }

  /** {@return the digest of what the post says} */
  public Digest digest() {
    return content.digest();
  }

  /** {@return everybody who wrote any of it: they approve nothing of it} */
  public Set<PersonId> contributors() {
    return content.contributors();
  }

  /** {@return the latest 100 votes of this round that do not count any more, in the order in which they ended} */
  public List<DroppedVote> dropped() {
    return kept.dropped();
  }

  /** {@return who stands in for whom} */
  public List<Delegation> delegations() {
    return kept.delegations();
  }

  /** {@return the override that waits for a second person} */
  public Optional<StageOverride> asked() {
    return kept.asked();
  }

  /** {@return the override that counts} */
  public Optional<StageOverride> override() {
    return kept.override();
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
    return content.revision() == otherRevision && content.digest().equals(otherDigest);
  }

  /** Whether an override of exactly this content names the stage. */
  boolean isOverridden(String stage) {
    Optional<StageOverride> counting = kept.override();
    return counting.isPresent()
        && isAt(counting.get().revision(), counting.get().digest())
        && counting.get().stages().contains(stage);
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
    RoundRecord under = kept.withPolicyEditor(editor);
    return new Round(number, other, content, records, votes, objections, unconfirmed, under);
  }

  /** The same, for which nothing is copied. */
  Round withVotes(ImmutableList<Vote> others) {
    return new Round(number, policy, content, stages, others, objections, unconfirmed, kept);
  }

  /** The same round without any override, counting or asked for. */
  Round withoutOverrides() {
    return withKept(kept.withoutOverrides());
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
