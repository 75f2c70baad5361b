package dev.gotong.approval;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldState;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import java.util.List;
import java.util.Optional;

/** Rules that stand on others; whoever overrides a method bends that and nothing else. */
class FaultyRules extends Rules {
  private final Rules inner;

  FaultyRules(Rules inner) {
    this.inner = inner;
  }

  /** {@return the question that is put in place of this one} */
  FaultAsk ask(FaultAsk ask) {
    return ask;
  }

  /** {@return the decision that is given in place of this one} */
  Decision<ApprovalEvent> answer(FaultAsk ask, Decision<ApprovalEvent> decision) {
    return decision;
  }

  /** {@return the state that an event is said to lead to, in place of this one} */
  ApprovalState fold(ApprovalState before, ApprovalEvent event, ApprovalState after) {
    return after;
  }

  @Override
  final Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> approvals() {
    return new Faulty(inner.approvals());
  }

  @Override
  Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> targets() {
    return inner.targets();
  }

  @Override
  Optional<Refusal> findBar(ApprovalState state, ApprovalFacts facts, ChannelId channel) {
    return inner.findBar(state, facts, channel);
  }

  @Override
  Optional<Refusal> findHold(HoldState state) {
    return inner.findHold(state);
  }

  /** Explains as it decides: the fault is in both. */
  @Override
  final Explanation explain(ApprovalState state, ApprovalFacts facts) {
    FaultAsk asked = ask(new FaultAsk(state, FaultAsk.LOOK, facts));
    return inner.explain(asked.state(), asked.facts());
  }

  static List<ApprovalEvent> events(Decision<ApprovalEvent> decision) {
    return decision.fold(events -> events, refusal -> List.of());
  }

  static Decision<ApprovalEvent> accept(List<ApprovalEvent> events) {
    return events.isEmpty() ? Decision.unchanged() : Decision.accept(events);
  }

  /** The rules of reviews, bent. */
  private final class Faulty
      implements Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> {
    private final Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> rules;

    private Faulty(Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> rules) {
      this.rules = rules;
    }

    @Override
    public ApprovalState initial() {
      return rules.initial();
    }

    @Override
    public Decision<ApprovalEvent> decide(
        ApprovalState state, ApprovalCommand command, ApprovalFacts facts) {
      FaultAsk asked = new FaultAsk(state, command, facts);
      FaultAsk bent = ask(asked);
      return answer(asked, rules.decide(bent.state(), bent.command(), bent.facts()));
    }

    @Override
    public ApprovalState evolve(ApprovalState state, ApprovalEvent event) {
      return fold(state, event, rules.evolve(state, event));
    }
  }
}
