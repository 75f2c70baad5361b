package dev.gotong.approval;

import dev.gotong.approval.oracle.ApprovalOracle;
import dev.gotong.post.PostEvent;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Truth;
import dev.gotong.publishing.TargetState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what the oracle of reviews takes for granted: that the review was told what happened to the post, and that
 * time and dispatch looked at the people again.
 */
final class FaultChecks {
  private final World world;
  private final Node before;
  private final Node after;

  private FaultChecks(World world, Node before, Node after) {
    this.world = world;
    this.before = before;
    this.after = after;
  }

  /** {@return the same move, after which it fails if something is wrong} */
  static Move watched(Move move) {
    return new Move(move.text(), move.by(), move.kind(), move.said(), turn -> {
      Node before = turn.now();
      move.action().accept(turn);
      FaultChecks checks = new FaultChecks(turn.world(), before, turn.now());
      turn.written().forEach(checks::told);
      if (turn.outcome() instanceof Outcome.Moved moved) {
        checks.look(move, moved);
      }
    });
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new AssertionError(sentence);
    }
  }

  /** What the review notes of an edit is what the post says of it. */
  private void told(PostEvent event) {
    int last = after.history().size() - 1;
    for (int i = before.history().size(); i <= last; i++) {
      if (after.history().get(i) instanceof RoundEvent.EditNoted noted
          && event instanceof PostEvent.Edited edited
          && noted.revision() == edited.revision()) {
        require(
            noted.cosmetic() == edited.cosmetic() && noted.facets().equals(edited.changed()),
            "INV-10: the review noted another edit than was made");
      }
    }
  }

  private void look(Move move, Outcome.Moved moved) {
    boolean asking = after.review() instanceof ApprovalState.InReview
        || after.review() instanceof ApprovalState.Approved;
    if (asking) {
      Round round = after.review().findRound().orElseThrow();
      require(
          round.policy().name().equals(world.policy(after).name()),
          "INV-2: a review goes on under a policy that does not apply to the post");
      applies(round);
      require(
          round.unconfirmed() == new ApprovalOracle(after.history()).isUnconfirmed(),
          "INV-2: whether the review waits for a last vote is " + round.unconfirmed()
              + ", which is not so");
      require(
          Set.copyOf(round.delegations()).equals(delegations()),
          "INV-9: the delegations are " + round.delegations() + ", which is not so");
      boolean begun = after.claims() > before.claims();
      boolean ticked = moved.reviewed().stream().anyMatch(TimeEvent.Ticked.class::isInstance);
      if (begun || (move.kind() == Move.Kind.TICK && ticked)) {
        round.votes().forEach(vote -> stillCounts(round, vote));
      }
    }
    spent();
  }

  private void applies(Round round) {
    boolean sensitive =
        Writing.is(world.writing().parts(after.written().content()), Writing.Part.RATING);
    List<Stage> stages = round.policy().stages();
    for (int i = 0; i < stages.size(); i++) {
      boolean always = stages.get(i).when().equals(Condition.always());
      boolean applies = round.record(i).applies() == Truth.TRUE;
      require(
          applies == (always || sensitive),
          "INV-2: " + stages.get(i).id() + " applies: " + applies + ", which is not so");
    }
  }

  private Set<Delegation> delegations() {
    Set<Delegation> standing = new HashSet<>();
    for (ApprovalEvent event : after.history()) {
      if (event instanceof PowerEvent.Delegated delegated) {
        Delegation next = delegated.delegation();
        standing.removeIf(d -> d.isOf(next.stage(), next.principal()));
        standing.add(next);
      } else if (event instanceof PowerEvent.DelegationEnded ended) {
        standing.removeIf(d -> d.isOf(ended.stage(), ended.principal()));
      }
    }
    return standing;
  }

  private void stillCounts(Round round, Vote vote) {
    require(
        world.crew().isPermitted(vote.principal(), vote.stage(), after.hour())
            && world.crew().isMember(vote.by(), after.hour()),
        "INV-6: " + vote.by() + " has no vote any more");
    Instant end = vote.at().plus(round.policy().approvalTtl());
    require(
        !vote.agrees() || world.time(after.hour()).isBefore(end),
        "INV-6: the vote of " + vote.by() + " is too old");
  }

  /** An override counts once on each channel. */
  private void spent() {
    Optional<StageOverride> override = before.review().findRound().flatMap(Round::override);
    for (int i = 0; i < after.targets().size(); i++) {
      TargetState target = after.targets().get(i);
      boolean concluded = !target.equals(before.targets().get(i))
          && (target instanceof TargetState.Published || target instanceof TargetState.Rejected);
      int channel = i;
      require(
          !concluded
              || override.isEmpty()
              || after.review().findRound().flatMap(Round::override).stream()
                  .anyMatch(o -> o.spentOn().contains(world.channels().get(channel))),
          "INV-14: an override was not spent by what it sent out");
    }
  }
}
