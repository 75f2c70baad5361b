package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.predicate.Attributes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is reviewed, as it stands: a post, or a reply to somebody.
 *
 * @param author who began it
 * @param revision its revision, from 1
 * @param digest the digest of what it says
 * @param contributors everybody who wrote any of it, the author included
 * @param attributes what is known of it in the {@link Terms} of reviews
 * @param policy the policy that is selected for it now; a round that has begun keeps its own
 * @param route the place of the rule by which it was selected, from 1; 0 if there are no rules
 * @param policyEditor who changed that policy last, if somebody did
 * @param revoked whether the policy of its round must not be followed any more
 * @param slot when it is to go out first, in microseconds, if that is set
 * @param frozen whether it is on its way or out on some channel, so that nothing about it may change
 */
@Value.Builder
@ValueStyle
public record ReviewSubject(
    PersonId author,
    int revision,
    Digest digest,
    Set<PersonId> contributors,
    Attributes attributes,
    ApprovalPolicy policy,
    int route,
    Optional<PersonId> policyEditor,
    boolean revoked,
    Optional<Instant> slot,
    boolean frozen)
    implements WithReviewSubject {

  /** Checks the revision, copies the people, and truncates the time. */
  public ReviewSubject {
    Require.atLeast(revision, 1, "revision");
    contributors = People.inOrder(contributors);
    slot = slot.map(Micros::truncate);
  }

  /** {@return a builder of a subject of which nothing more is known} */
  public static Builder builder() {
    return new Builder().attributes(Attributes.none()).route(0).revoked(false).frozen(false);
  }

  /** Builds subjects. Not thread-safe. */
  public static final class Builder extends ReviewSubjectBuilder {
    Builder() {}
  }
}
