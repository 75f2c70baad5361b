package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One run of a post through its stages. Each submission begins the next, without votes.
 *
 * @param number which round of this post it is, from 1
 * @param policy the policy that was selected when the post was submitted; later editions do not change it
 * @param revision the revision of the post as it stands, from 1
 * @param digest the digest of what the post says
 * @param votes at most one for each person, stale ones included, in the order in which they were cast
 * @param objections at most one for each stage and person, those of earlier rounds included, in the order in which they
 *     were raised
 */
@Value.Builder
@ValueStyle
public record Round(
    int number,
    ApprovalPolicy policy,
    int revision,
    Digest digest,
    List<Vote> votes,
    List<Objection> objections)
    implements WithRound {

  /** Checks the bounds, and copies the lists. */
  public Round {
    Require.that(number >= 1, "number must be 1 or more, but was %d", number);
    Require.that(revision >= 1, "revision must be 1 or more, but was %d", revision);
    votes = ImmutableList.copyOf(votes);
    objections = ImmutableList.copyOf(objections);
  }

  /** {@return whether {@code vote} is for exactly what the post says, so that it counts} */
  public boolean counts(Vote vote) {
    return isAt(vote.revision(), vote.digest());
  }

  boolean isAt(int otherRevision, Digest otherDigest) {
    return revision == otherRevision && digest.equals(otherDigest);
  }

  /** The round without the votes of those people: of who wrote part of the post. An edit made them stale already. */
  Round without(Set<PersonId> people) {
    return withVotes(votes.stream().filter(v -> !people.contains(v.by())).toList());
  }

  /** {@return the vote of that person that counts, if there is one} */
  public Optional<Vote> findVote(PersonId person) {
    return votes.stream().filter(v -> v.by().equals(person) && counts(v)).findFirst();
  }

  /** {@return the objection of that person at that stage, if there is one} */
  public Optional<Objection> findObjection(String stage, PersonId person) {
    return objections.stream().filter(o -> o.isOf(stage, person)).findFirst();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds rounds. Not thread-safe. */
  public static final class Builder extends RoundBuilder {
    Builder() {}
  }
}
