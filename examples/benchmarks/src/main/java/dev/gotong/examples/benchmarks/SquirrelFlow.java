package dev.gotong.examples.benchmarks;

import dev.gotong.base.PersonId;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** The flow in squirrel-foundation: one builder for all, a machine for each post, and the people in the context. */
final class SquirrelFlow implements ReviewFlow {
  private final StateMachineBuilder<Machine, PeerState, Event, People> builder =
      StateMachineBuilderFactory.create(Machine.class, PeerState.class, Event.class, People.class);

  SquirrelFlow() {
    for (PeerState.Step step : PeerState.STEPS) {
      var transition =
          builder.externalTransition().from(step.from()).to(step.to()).on(step.event());
      if (step.guarded()) {
        transition.when(new NotOneself());
      }
    }
  }

  @Override
  public Post draft() {
    Machine machine = builder.newStateMachine(PeerState.DRAFT);
    machine.start(); // the first command would, but until then it is in no state
    return new Fresh(AUTHOR, machine);
  }

  /** Whom a decision is about: who wrote the post, and who asks. */
  record People(PersonId author, PersonId by) {}

  /** The machine; squirrel creates it by reflection. */
  static class Machine extends AbstractStateMachine<Machine, PeerState, Event, People> {}

  private static final class NotOneself extends AnonymousCondition<People> {
    @Override
    public boolean isSatisfied(People people) {
      return !people.by().equals(people.author());
    }
  }

  private record Fresh(PersonId author, Machine machine) implements Post {
    @Override
    public boolean ask(Ask ask) {
      PeerState before = machine.getCurrentState();
      machine.fire(ask.event(), new People(author, ask.by()));
      return machine.getCurrentState() != before;
    }
  }
}
