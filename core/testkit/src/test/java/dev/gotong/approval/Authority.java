package dev.gotong.approval;

import dev.gotong.approval.EdgeChecks.Edge;
import dev.gotong.base.PersonId;
import java.util.Optional;

/**
 * Whether whoever did what takes a right had it, as the people of the world say.
 *
 * @param world the world
 * @param edge where it was done
 */
record Authority(World world, Edge edge) {

  Optional<String> findWrong(ApprovalEvent event) {
    if (event instanceof VoteEvent.ObjectionCleared cleared) {
      return unless(mayClear(cleared), "clear the objection of " + cleared.objector());
    }
    if (event instanceof VoteEvent.VoteRetracted retracted) {
      return unless(isMover(retracted.by()), "retract the vote of " + retracted.by());
    }
    if (event instanceof VoteEvent.VotesInvalidated) {
      return unless(has(ReviewRight.INVALIDATE), "invalidate votes");
    }
    if (event instanceof RoundEvent.PolicyRebased) {
      return unless(has(ReviewRight.REBASE), "change the policy");
    }
    if (event instanceof PowerEvent.OverrideAsked asked) {
      return unless(
          isMover(asked.override().by()) && has(ReviewRight.OVERRIDE), "ask for an override");
    }
    if (event instanceof PowerEvent.Delegated delegated) {
      PersonId principal = delegated.delegation().principal();
      return unless(isMover(principal) || has(ReviewRight.DELEGATE), "delegate for " + principal);
    }
    if (event instanceof RoundEvent.Ended ended) {
      return unless(mayEnd(ended), "end the review: " + ended.ending());
    }
    if (event instanceof RoundEvent.Reopened reopened) {
      return unless(isMover(reopened.by()) && mayReopen(), "reopen it");
    }
    return Optional.empty();
  }

  private Optional<String> unless(boolean allowed, String what) {
    return allowed
        ? Optional.empty()
        : Optional.of("INV-16: " + edge.move().by().label() + " may not " + what);
  }

  private boolean mayClear(VoteEvent.ObjectionCleared cleared) {
    PersonId objector = cleared.objector();
    return switch (cleared.how()) {
      case LEFT -> edge.move().by().findPerson().isEmpty() && hasLeft(cleared);
      case TAKEN_BACK ->
        isMover(objector)
            || edge.move()
                .by()
                .findPerson()
                .filter(person -> isObjectionFor(cleared, person))
                .isPresent();
      case CLEARED ->
        has(ReviewRight.CLEAR_OBJECTIONS)
            && !edge.from()
                .written()
                .contributors()
                .contains(edge.move().by().findPerson().orElseThrow());
    };
  }

  private boolean hasLeft(VoteEvent.ObjectionCleared cleared) {
    return edge.from().review().findRound().orElseThrow().objections().stream()
        .filter(o -> o.stage().equals(cleared.stage()) && o.by().equals(cleared.objector()))
        .anyMatch(o -> o.kind() == Objection.Kind.CHANGES
            && !world.crew().isMember(o.principal(), edge.from().hour()));
  }

  private boolean isObjectionFor(VoteEvent.ObjectionCleared cleared, PersonId person) {
    return edge.from().review().findRound().orElseThrow().objections().stream()
        .anyMatch(o -> o.stage().equals(cleared.stage())
            && o.by().equals(cleared.objector())
            && o.principal().equals(person));
  }

  private boolean mayEnd(RoundEvent.Ended ended) {
    return switch (ended.ending()) {
      case EXPIRED -> edge.move().by().findPerson().isEmpty();
      case WITHDRAWN -> isMover(Crew.ANA) || has(ReviewRight.WITHDRAW);
      case REJECTED -> has(ReviewRight.REJECT);
    };
  }

  private boolean mayReopen() {
    boolean rejected = edge.from().review() instanceof ApprovalState.Closed closed
        && closed.ending() == Ending.REJECTED;
    if (!rejected) {
      return isMover(Crew.ANA) || has(ReviewRight.REOPEN);
    }
    return switch (Entitlement.policy(edge).reopenRejected()) {
      case AUTHOR -> isMover(Crew.ANA);
      case MANAGER -> has(ReviewRight.REOPEN);
      case REJECTER ->
        edge.from().review() instanceof ApprovalState.Closed closed
            && closed.by().equals(edge.move().by().findPerson());
    };
  }

  private boolean isMover(PersonId person) {
    return edge.move().by().findPerson().filter(person::equals).isPresent();
  }

  private boolean has(ReviewRight right) {
    return edge.move()
        .by()
        .findPerson()
        .filter(person -> world.crew().rights(person).contains(right)
            && world.crew().isMember(person, edge.from().hour()))
        .isPresent();
  }
}
