package dev.gotong.examples.benchmarks;

import dev.gotong.base.PersonId;
import java.util.EnumSet;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import reactor.core.publisher.Mono;

/**
 * The flow in Spring Statemachine: one factory for all, a machine for each post with its author in the extended state, and
 * who asks in a header of the message.
 */
final class SpringFlow implements ReviewFlow {
  private static final String PERSON = "by";
  private static final String WRITER = "author";

  private final StateMachineFactory<PeerState, Event> factory;

  SpringFlow() throws Exception {
    StateMachineBuilder.Builder<PeerState, Event> builder = StateMachineBuilder.builder();
    builder
        .configureStates()
        .withStates()
        .initial(PeerState.DRAFT)
        .states(EnumSet.allOf(PeerState.class));
    for (PeerState.Step step : PeerState.STEPS) {
      var transition = builder
          .configureTransitions()
          .withExternal()
          .source(step.from())
          .target(step.to())
          .event(step.event());
      if (step.guarded()) {
        transition.guard(SpringFlow::isByAnother);
      }
    }
    factory = builder.createFactory();
  }

  private static boolean isByAnother(StateContext<PeerState, Event> context) {
    PersonId author = context.getExtendedState().get(WRITER, PersonId.class);
    return !author.equals(context.getMessageHeader(PERSON));
  }

  @Override
  public Post draft() {
    StateMachine<PeerState, Event> machine = factory.getStateMachine();
    machine.getExtendedState().getVariables().put(WRITER, AUTHOR);
    machine.startReactively().block();
    return new Fresh(machine);
  }

  private record Fresh(StateMachine<PeerState, Event> machine) implements Post {
    @Override
    public boolean ask(Ask ask) {
      Message<Event> message =
          MessageBuilder.withPayload(ask.event()).setHeader(PERSON, ask.by()).build();
      PeerState before = machine.getState().getId();
      machine.sendEvent(Mono.just(message)).blockLast(); // says "accepted" even if a guard refuses
      return machine.getState().getId() != before;
    }
  }
}
