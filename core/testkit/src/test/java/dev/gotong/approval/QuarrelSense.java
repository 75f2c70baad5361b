package dev.gotong.approval;

import dev.gotong.base.PersonId;
import dev.gotong.testkit.QuarrelMove;
import dev.gotong.testkit.QuarrelMove.Act;
import dev.gotong.testkit.QuarrelWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a sensible move to somebody who may well make it, where the review stands now: by chance alone, most stories
 * would be of people who are refused.
 *
 * @param state the state of the review
 * @param world what is around it
 */
record QuarrelSense(ApprovalState state, QuarrelWorld world) {

  /** {@return the move, made by whoever can, or else what makes more sense} */
  QuarrelMove apply(QuarrelMove move) {
    if (!move.sensible()) {
      return move;
    }
    return switch (move.act()) {
      case APPROVE, APPROVE_FOR, ABSTAIN, ABSTAIN_FOR, REQUEST_CHANGES, REQUEST_CHANGES_FOR, VETO ->
        said(move);
      case SUBMIT -> isAsking() ? said(doing(move, Act.APPROVE)) : move;
      case REOPEN -> state instanceof ApprovalState.Closed ? move : said(doing(move, Act.APPROVE));
      case RETRACT -> retracted(move);
      case CLEAR -> cleared(move);
      case OVERRIDE, CONFIRM_OVERRIDE -> overridden(move);
      case INVALIDATE -> struck(move);
      case END_DELEGATION -> ended(move);
      case REBASE ->
        one(
            able(ReviewRight.REBASE).stream()
                .map(person -> move.as(move.act(), person, move.other(), move.stage()))
                .toList(),
            move);
      default -> move;
    };
  }

  private boolean isAsking() {
    return state instanceof ApprovalState.InReview || state instanceof ApprovalState.Approved;
  }

  private static QuarrelMove doing(QuarrelMove move, Act act) {
    return move.as(act, move.by(), move.other(), move.stage());
  }

  private QuarrelMove said(QuarrelMove move) {
    if (!isAsking()) { // nobody can say anything yet
      return doing(move, state instanceof ApprovalState.Closed ? Act.REOPEN : Act.SUBMIT);
    }
    boolean behalf = move.act() == Act.APPROVE_FOR
        || move.act() == Act.ABSTAIN_FOR
        || move.act() == Act.REQUEST_CHANGES_FOR;
    List<QuarrelMove> able = new ArrayList<>();
    for (StageReport report : Approvals.explain(state, world.facts(move)).stages()) {
      for (StageReport.CanAct can : report.canAct()) {
        if (can.onBehalfOf().isPresent() == behalf) {
          PersonId principal = can.onBehalfOf().orElse(can.person());
          able.add(move.as(
              move.act(), can.person(), principal, QuarrelWorld.stageNumber(report.stage())));
        }
      }
    }
    return one(able, move);
  }

  private QuarrelMove retracted(QuarrelMove move) {
    List<QuarrelMove> able = new ArrayList<>();
    state
        .findRound()
        .ifPresent(round -> round
            .votes()
            .forEach(vote -> able.add(move.as(
                move.act(), vote.by(), vote.by(), QuarrelWorld.stageNumber(vote.stage())))));
    return one(able, said(doing(move, Act.APPROVE)));
  }

  private QuarrelMove cleared(QuarrelMove move) {
    List<QuarrelMove> able = new ArrayList<>();
    state
        .findRound()
        .ifPresent(round -> round
            .objections()
            .forEach(objection -> able.add(move.as(
                move.act(),
                move.detail() % 2 == 0 ? objection.by() : move.by(),
                objection.by(),
                QuarrelWorld.stageNumber(objection.stage())))));
    return one(able, said(doing(move, Act.APPROVE)));
  }

  private QuarrelMove struck(QuarrelMove move) {
    List<QuarrelMove> able = new ArrayList<>();
    able(ReviewRight.INVALIDATE)
        .forEach(person -> state
            .findRound()
            .ifPresent(round -> round
                .votes()
                .forEach(vote -> able.add(move.as(move.act(), person, vote.by(), move.stage())))));
    return one(able, move);
  }

  private QuarrelMove overridden(QuarrelMove move) {
    Optional<StageOverride> asked = state.findRound().flatMap(Round::asked);
    Act act = asked.isPresent() ? Act.CONFIRM_OVERRIDE : Act.OVERRIDE;
    return one(
        able(ReviewRight.OVERRIDE).stream()
            .filter(person -> asked.filter(by -> by.by().equals(person)).isEmpty())
            .map(person -> move.as(act, person, move.other(), move.stage()))
            .toList(),
        move);
  }

  private List<PersonId> able(ReviewRight right) {
    return world.rights().keySet().stream()
        .filter(person -> world.rights().getOrDefault(person, Set.of()).contains(right))
        .sorted()
        .toList();
  }

  private QuarrelMove ended(QuarrelMove move) {
    List<QuarrelMove> able = new ArrayList<>();
    state
        .findRound()
        .ifPresent(round -> round
            .delegations()
            .forEach(named -> able.add(move.as(
                move.act(),
                named.principal(),
                named.principal(),
                QuarrelWorld.stageNumber(named.stage())))));
    return one(able, doing(move, Act.DELEGATE));
  }

  private static QuarrelMove one(List<QuarrelMove> able, QuarrelMove otherwise) {
    return able.isEmpty() ? otherwise : able.get(otherwise.detail() % able.size());
  }
}
