package dev.gotong.approval;

import dev.gotong.base.Actor;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at one state of the world: what the machine makes of the history, and what it explains. */
final class StateChecks {
  /** Of so many states, one is folded from its history again, which takes its time. */
  private static final int REPEATED = 4;

  private final World world;
  private final Rules rules;
  private int asked;

  StateChecks(World world, Rules rules) {
    this.world = world;
    this.rules = rules;
  }

  Optional<String> findViolation(Node node, Answers oracle) {
    return oracle
        .findDifference(Answers.of(node.review()))
        .map(difference -> "INV-1, 2, 6, 8, 10 to 13, " + difference)
        .or(() -> node.review().findRound().flatMap(round -> distinct(round, oracle)))
        .or(() -> ++asked % REPEATED == 0 ? repeat(node) : Optional.empty())
        .or(() -> explanation(node, oracle));
  }

  /** INV-7 and INV-8, of the machine's own votes. */
  private static Optional<String> distinct(Round round, Answers oracle) {
    Set<String> speakers = new HashSet<>();
    Set<String> principals = new HashSet<>();
    boolean others = false;
    for (Vote vote : round.votes()) {
      if (!speakers.add(vote.stage() + vote.by())
          || !principals.add(vote.stage() + vote.principal())) {
        return Optional.of("INV-8: two votes of one person at " + vote.stage());
      }
      others |= vote.agrees()
          && !round.contributors().contains(vote.by())
          && !round.contributors().contains(vote.principal());
    }
    boolean needed = oracle.isApproved() && oracle.statuses().containsValue(StageStatus.SATISFIED);
    return needed && !others
        ? Optional.of("INV-7: nobody agreed but who wrote it")
        : Optional.empty();
  }

  /** INV-18: folding all that happened gives the state again. */
  private Optional<String> repeat(Node node) {
    ApprovalState again = rules.approvals().evolveAll(rules.approvals().initial(), node.history());
    return again.equals(node.review())
        ? Optional.empty()
        : Optional.of("INV-18: folding the history again gives another state");
  }

  /** INV-27. */
  private Optional<String> explanation(Node node, Answers oracle) {
    Explanation explanation =
        rules.explain(node.review(), world.facts(node, Actor.member(Crew.ANA)));
    if (explanation.missing().isEmpty() != oracle.isApproved()) {
      return Optional.of("INV-27: missing is " + explanation.missing() + ", but approved is "
          + oracle.isApproved());
    }
    if (node.isFrozen()) {
      return Optional.empty();
    }
    for (StageReport report : explanation.stages()) {
      Optional<String> wrong = wrong(node, report);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> wrong(Node node, StageReport report) {
    for (StageReport.CanAct can : report.canAct()) {
      if (can.away().isPresent() && can.onBehalfOf().isPresent()) {
        continue;
      }
      Optional<String> answer = answer(node, report.stage(), can.person(), can.onBehalfOf());
      if (answer.isPresent()) {
        return Optional.of(
            "INV-27: " + can + " can act at " + report.stage() + ", but: " + answer.get());
      }
    }
    for (Map.Entry<PersonId, Refusal> cannot : report.cannot().entrySet()) {
      Optional<String> answer = answer(node, report.stage(), cannot.getKey(), Optional.empty());
      if (!answer.equals(Optional.of(cannot.getValue().code()))) {
        return Optional.of("INV-27: " + cannot.getKey() + " cannot act at " + report.stage()
            + " for " + cannot.getValue().code() + ", but: " + answer);
      }
    }
    return Optional.empty();
  }

  /** The code with which agreement is refused; empty if it is not. */
  private Optional<String> answer(
      Node node, String stage, PersonId person, Optional<PersonId> behalf) {
    Decision<ApprovalEvent> decision = rules
        .approvals()
        .decide(
            node.review(),
            new VoteCommand.Approve(stage, node.revision(), node.written().digest(), behalf),
            world.facts(node, Actor.member(person)));
    return decision.match(
        accepted -> Optional.empty(),
        refused -> Optional.of(refused.refusal().code()),
        unchanged -> Optional.of("unchanged"));
  }
}
