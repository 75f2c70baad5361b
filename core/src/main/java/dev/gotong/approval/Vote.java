package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * That somebody agreed at a stage, or abstained. It counts until an event of the review ends it.
 *
 * @param stage the id of the stage
 * @param by who voted
 * @param onBehalfOf for whom, if for somebody else
 * @param verdict what the vote says
 * @param revision the revision that the voter had before them, from 1
 * @param digest the digest of what it said
 * @param fits which clauses of the quorum the vote can fill, as places from 0
 * @param via the people by way of whom {@code by} stands in, from the backup of {@code onBehalfOf} to {@code by}; empty
 *     for one's own vote
 * @param leave the absence during which {@code by} stands in, as the team names it
 * @param at when, in microseconds
 */
@Value.Builder
@ValueStyle
public record Vote(
    String stage,
    PersonId by,
    Optional<PersonId> onBehalfOf,
    Verdict verdict,
    int revision,
    Digest digest,
    Set<Integer> fits,
    List<PersonId> via,
    Optional<String> leave,
    Instant at)
    implements WithVote {

  /** Checks the bounds, and truncates the time. */
  public Vote {
    Require.id(stage, "stage");
    Require.atLeast(revision, 1, "revision");
    Require.that(
        onBehalfOf.isPresent() == !via.isEmpty() && onBehalfOf.isPresent() == leave.isPresent(),
        "a vote for somebody else must say by way of whom and during which absence, and no other may");
    fits = Frozen.sorted(fits);
    via = Frozen.list(via);
    at = Micros.truncate(at);
  }

  /** {@return a builder of a vote for oneself} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whose opinion it is: {@code onBehalfOf}, else {@code by}} */
  public PersonId principal() {
    return onBehalfOf.orElse(by);
  }

  /** {@return whether it says yes} */
  public boolean agrees() {
    return verdict == Verdict.APPROVE;
  }

  /** Whether a person had a hand in it, as voter or as the one who was represented. */
  boolean involves(PersonId person) {
    return by.equals(person) || principal().equals(person);
  }

  /** Builds votes. Not thread-safe. */
  public static final class Builder extends VoteBuilder {
    Builder() {}
  }
}
