package dev.gotong.approval;

import dev.gotong.base.Canonical;
import dev.gotong.base.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A question to the rules, which a fault may bend before it is put.
 *
 * @param state how far the review has come
 * @param command what is asked for
 * @param facts what the answer may rely on
 */
record FaultAsk(ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {

  /** What is asked for where nobody asks for anything, but how far the review has come. */
  static final ApprovalCommand LOOK =
      new VoteCommand.Approve("look", 1, Canonical.of("look").digest(), Optional.empty());

  /** Whether somebody agrees in the place of that person. */
  boolean isFor(PersonId principal) {
    return command instanceof VoteCommand.Approve approve
        && approve.onBehalfOf().filter(principal::equals).isPresent();
  }

  FaultAsk withState(ApprovalState other) {
    return new FaultAsk(other, command, facts);
  }

  FaultAsk withCommand(ApprovalCommand other) {
    return new FaultAsk(state, other, facts);
  }

  FaultAsk withFacts(ApprovalFacts other) {
    return new FaultAsk(state, command, other);
  }

  FaultAsk withRound(UnaryOperator<Round> change) {
    return withState(map(state, change));
  }

  FaultAsk withSubject(UnaryOperator<ReviewSubject> change) {
    return withFacts(facts.withSubject(change.apply(facts.subject())));
  }

  FaultAsk withPeople(UnaryOperator<ReviewPeople> change) {
    return withFacts(facts.withPeople(change.apply(facts.people())));
  }

  /** The question as if only those of the people who fit had written the post. */
  FaultAsk withWriters(Predicate<PersonId> kept) {
    return withRound(round ->
            round.withContent(round.content().withContributors(keep(round.contributors(), kept))))
        .withSubject(subject -> subject.withContributors(keep(subject.contributors(), kept)));
  }

  private static Set<PersonId> keep(Set<PersonId> people, Predicate<PersonId> kept) {
    return Set.copyOf(people.stream().filter(kept).toList());
  }

  boolean isBy(PersonId person) {
    return facts.person().filter(person::equals).isPresent();
  }

  /** {@return the revision and digest that a voter or an officer had before them} */
  Optional<FaultSeen> findSeen() {
    if (command instanceof VoteCommand.Approve some) {
      return Optional.of(new FaultSeen(some.seenRevision(), some.seenDigest()));
    }
    if (command instanceof PowerCommand.OverrideStages some) {
      return Optional.of(new FaultSeen(some.seenRevision(), some.seenDigest()));
    }
    return Optional.empty();
  }

  static ApprovalState map(ApprovalState state, UnaryOperator<Round> change) {
    return state.match(
        draft -> new ApprovalState.Draft(draft.last().map(change)),
        review -> new ApprovalState.InReview(change.apply(review.round())),
        changes -> new ApprovalState.ChangesRequested(change.apply(changes.round())),
        approved -> new ApprovalState.Approved(change.apply(approved.round())),
        closed ->
            new ApprovalState.Closed(closed.last().map(change), closed.ending(), closed.by()));
  }
}
