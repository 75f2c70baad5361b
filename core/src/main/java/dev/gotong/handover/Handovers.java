package dev.gotong.handover;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.handover.HandoverCommand.Begin;
import dev.gotong.handover.HandoverCommand.ComeBack;
import dev.gotong.handover.HandoverCommand.Offboard;
import dev.gotong.handover.HandoverState.Away;
import dev.gotong.handover.HandoverState.Gone;
import dev.gotong.handover.HandoverState.Present;
import java.time.Instant;
import java.util.List;

/**
 * The rules of handovers: one at a time for each person, nobody leaves while anything is left without an owner, and what comes
 * back is what had moved.
 *
 * <p>The facts are the instant of now.
 */
public final class Handovers
    implements Decider<HandoverState, HandoverCommand, Instant, HandoverEvent> {

  /** Creates the rules, which hold nothing. */
  public Handovers() {}

  @Override
  public HandoverState initial() {
    return new Present();
  }

  @Override
  public Decision<HandoverEvent> decide(HandoverState state, HandoverCommand command, Instant now) {
    return command.match(
        begin -> begin(state, begin),
        back -> comeBack(state, back),
        offboard -> offboard(state, offboard));
  }

  private static Decision<HandoverEvent> begin(HandoverState state, Begin command) {
    if (state instanceof Away away) {
      return away.equals(new Away(command.absence(), command.plan()))
          ? Decision.unchanged()
          : Decision.refuse(
              "handover.begun-already",
              "what {member} has was handed over for {span} already: let them come back first",
              "member",
              away.plan().person(),
              "span",
              away.absence().span());
    }
    return Decision.accept(new HandoverEvent.Begun(command.absence(), command.plan()));
  }

  private static Decision<HandoverEvent> comeBack(HandoverState state, ComeBack command) {
    if (!(state instanceof Away away)) {
      return Decision.unchanged();
    }
    List<Transfer> kept = away.plan().of(Fate.MOVES).stream()
        .filter(each -> command.back().stream().noneMatch(each::isSame))
        .toList();
    return Decision.accept(
        new HandoverEvent.CameBack(away.plan().person(), command.at(), command.back(), kept));
  }

  private static Decision<HandoverEvent> offboard(HandoverState state, Offboard command) {
    HandoverPlan plan = command.plan();
    if (state.equals(new Gone(plan))) {
      return Decision.unchanged();
    }
    List<Transfer> left = plan.left();
    return left.isEmpty()
        ? Decision.accept(new HandoverEvent.Offboarded(plan))
        : Decision.refuse(
            "handover.left-without-owner",
            "{member} cannot leave yet: nobody can take {left}",
            "member",
            plan.person(),
            "left",
            left.stream().map(each -> each.kind() + " " + each.title()).toList());
  }

  @Override
  public HandoverState evolve(HandoverState state, HandoverEvent event) {
    return event.match(
        begun -> new Away(begun.absence(), begun.plan()),
        back -> new Present(),
        offboarded -> new Gone(offboarded.plan()));
  }
}
