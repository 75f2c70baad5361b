package dev.gotong.examples.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import dev.gotong.base.PersonId;

/**
 * The flow in stateless4j. Its guards take no arguments, so the definition is shared by the posts of one thread, and its
 * guard reads who asks and who wrote the post from here; a definition for each post would cost far more.
 */
final class StatelessFlow implements ReviewFlow {
  private final StateMachineConfig<PeerState, Event> definition = new StateMachineConfig<>();
  private PersonId author = AUTHOR;
  private PersonId by = AUTHOR;

  StatelessFlow() {
    for (PeerState.Step step : PeerState.STEPS) {
      if (step.guarded()) {
        definition
            .configure(step.from())
            .permitIf(step.event(), step.to(), () -> !by.equals(author));
      } else {
        definition.configure(step.from()).permit(step.event(), step.to());
      }
    }
  }

  @Override
  public Post draft() {
    return new Fresh(AUTHOR);
  }

  private final class Fresh implements Post {
    private final PersonId writer;
    private final StateMachine<PeerState, Event> machine =
        new StateMachine<>(PeerState.DRAFT, definition);

    Fresh(PersonId writer) {
      this.writer = writer;
      machine.onUnhandledTrigger((state, event) -> {}); // it throws otherwise, which costs more
    }

    @Override
    public boolean ask(Ask ask) {
      author = writer;
      by = ask.by();
      PeerState before = machine.getState();
      machine.fire(ask.event());
      return machine.getState() != before;
    }
  }
}
