package dev.gotong.approval;

import dev.gotong.base.Decision;
import dev.gotong.testkit.QuarrelMove;
import dev.gotong.testkit.QuarrelWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A review in a quarrelsome world, between two moves.
 *
 * @param world what is around it
 * @param state the state of the review
 * @param history what happened to it
 */
record QuarrelGame(QuarrelWorld world, ApprovalState state, List<ApprovalEvent> history) {
  static final Approvals APPROVALS = new Approvals();

  static QuarrelGame in(QuarrelWorld world) {
    return new QuarrelGame(world, APPROVALS.initial(), List.of());
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

  /** {@return the turn of that move; empty if it only changes the world, as {@link #idle} has it} */
  Optional<Turn> turn(QuarrelMove move) {
    QuarrelWorld then = world.after(move);
    return then.command(move).map(command -> turn(move, then, command));
  }

  /** {@return the review in the world after a move of which nothing is asked} */
  QuarrelGame idle(QuarrelMove move) {
    return new QuarrelGame(world.after(move), state, history);
  }

  /** {@return the review after a move} */
  QuarrelGame play(QuarrelMove move) {
    return turn(move).map(Turn::after).orElseGet(() -> idle(move));
  }

  static QuarrelGame play(QuarrelWorld world, List<QuarrelMove> moves) {
    QuarrelGame game = in(world);
    for (QuarrelMove move : moves) {
      game = game.play(move);
    }
    return game;
  }

  private Turn turn(QuarrelMove move, QuarrelWorld then, ApprovalCommand command) {
    ApprovalFacts facts = then.facts(move);
    Decision<ApprovalEvent> decision = APPROVALS.decide(state, command, facts);
    boolean refused = decision instanceof Decision.Refused;
    List<ApprovalEvent> happened = decision.fold(events -> events, refusal -> List.of());
    List<ApprovalEvent> all = new ArrayList<>(history);
    all.addAll(happened);
    // an edit that the review refuses is not made
    QuarrelWorld left = refused && move.act().isEdit() ? then.withPostOf(world) : then;
    return new Turn(
        this,
        command,
        facts,
        decision,
        new QuarrelGame(left, APPROVALS.evolveAll(state, happened), all));
  }
}
