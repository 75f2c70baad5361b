package dev.gotong.approval;

import dev.gotong.approval.oracle.ApprovalOracle;
import dev.gotong.base.Decision;
import dev.gotong.testkit.QuarrelMove;
import dev.gotong.testkit.QuarrelWorld;
import java.util.List;
import java.util.Optional;

/**
 * A review in a quarrelsome world, between two moves.
 *
 * @param world what is around it
 * @param state the state of the review
 * @param oracle what its history says of it
 */
record QuarrelGame(QuarrelWorld world, ApprovalState state, ApprovalOracle oracle) {
  static final Approvals APPROVALS = new Approvals();

  static QuarrelGame in(QuarrelWorld world) {
    return new QuarrelGame(world, APPROVALS.initial(), new ApprovalOracle(List.of()));
  }

  /**
   * A move of which something was asked.
   *
   * @param before the review before
   * @param command what was asked
   * @param facts what the review was told
   * @param decision what it said
   * @param after the review after
   */
  record Turn(
      QuarrelGame before,
      ApprovalCommand command,
      ApprovalFacts facts,
      Decision<ApprovalEvent> decision,
      QuarrelGame after) {

    List<ApprovalEvent> events() {
      return decision.fold(events -> events, refusal -> List.of());
    }
  }

  /** {@return what happened to the review} */
  List<ApprovalEvent> history() {
    return oracle.history();
  }

  /** {@return the turn of that move; empty if it only changes the world, as {@link #idle} has it} */
  Optional<Turn> turn(QuarrelMove move) {
    QuarrelWorld then = world.after(move);
    return then.command(move).map(command -> turn(move, then, command));
  }

  /** {@return the review in the world after a move of which nothing is asked} */
  QuarrelGame idle(QuarrelMove move) {
    return new QuarrelGame(world.after(move), state, oracle);
  }

  private Turn turn(QuarrelMove move, QuarrelWorld then, ApprovalCommand command) {
    ApprovalFacts facts = then.facts(move);
    Decision<ApprovalEvent> decision = APPROVALS.decide(state, command, facts);
    boolean refused = decision instanceof Decision.Refused;
    List<ApprovalEvent> happened = decision.fold(events -> events, refusal -> List.of());
    // an edit that the review refuses is not made
    QuarrelWorld left = refused && move.act().isEdit() ? then.withPostOf(world) : then;
    return new Turn(
        this,
        command,
        facts,
        decision,
        new QuarrelGame(left, APPROVALS.evolveAll(state, happened), oracle.and(happened)));
  }
}
