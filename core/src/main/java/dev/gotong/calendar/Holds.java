package dev.gotong.calendar;

import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.calendar.HoldEvent.Lifted;
import dev.gotong.calendar.HoldEvent.Placed;
import dev.gotong.calendar.HoldState.Free;
import dev.gotong.calendar.HoldState.Held;

/**
 * The rules of holds. A hold stops all publishing where it is placed, at once; what passes meanwhile is missed, and
 * lifting it brings nothing out by itself.
 */
public final class Holds implements Decider<HoldState, HoldCommand, HoldFacts, HoldEvent> {

  /** Creates the rules, which hold nothing. */
  public Holds() {}

  @Override
  public HoldState initial() {
    return new Free();
  }

  @Override
  public Decision<HoldEvent> decide(HoldState state, HoldCommand command, HoldFacts facts) {
    return command.match(
        place -> state.match(
            free -> Decision.accept(new Placed(facts.by(), facts.now(), place.reason())),
            held -> held.reason().equals(place.reason())
                ? Decision.unchanged()
                : Decision.refuse(
                    "calendar.held-already",
                    "{member} cannot place a hold: {by} has placed one since {since} ({reason}); lift"
                        + " it first to give another reason",
                    "member",
                    facts.by(),
                    "by",
                    held.by(),
                    "since",
                    held.since(),
                    "reason",
                    held.reason())),
        lift -> state.match(
            free -> Decision.unchanged(),
            held -> Decision.accept(new Lifted(facts.by(), lift.reason()))));
  }

  @Override
  public HoldState evolve(HoldState state, HoldEvent event) {
    return event.match(
        placed -> new Held(placed.by(), placed.at(), placed.reason()), lifted -> new Free());
  }
}
