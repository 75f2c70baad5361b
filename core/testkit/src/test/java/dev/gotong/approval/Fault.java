package dev.gotong.approval;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One thing that rules may get wrong.
 *
 * @param name what, in a few words
 * @param change makes faulty rules of rules
 */
record Fault(String name, UnaryOperator<Rules> change) {

  /** {@return that a question is taken for another} */
  static Fault asking(String name, UnaryOperator<FaultAsk> bend) {
    return new Fault(name, rules -> new FaultyRules(rules) {
      @Override
      FaultAsk ask(FaultAsk ask) {
        return bend.apply(ask);
      }
    });
  }

  /** {@return that a question about such a command is taken for another} */
  static Fault asking(
      String name, Class<? extends ApprovalCommand> kind, UnaryOperator<FaultAsk> bend) {
    return asking(name, ask -> kind.isInstance(ask.command()) ? bend.apply(ask) : ask);
  }

  /** {@return that decisions follow another policy than the one that was submitted to} */
  static Fault policy(String name, UnaryOperator<ApprovalPolicy> bend) {
    return asking(
        name,
        ask -> ask.command() instanceof CourseCommand.RebasePolicy
                || ask.command() instanceof CourseCommand.Submit
            ? ask
            : ask.withRound(round -> round.withPolicy(bend.apply(round.policy()))));
  }

  /** {@return that decisions follow other stages than those that were submitted to} */
  static Fault stages(String name, UnaryOperator<Stage> bend) {
    return policy(
        name, policy -> policy.withStages(policy.stages().stream().map(bend).toList()));
  }

  /** {@return that a decision is given in place of another} */
  static Fault answering(
      String name, BiFunction<FaultAsk, Decision<ApprovalEvent>, Decision<ApprovalEvent>> bend) {
    return new Fault(name, rules -> new FaultyRules(rules) {
      @Override
      Decision<ApprovalEvent> answer(FaultAsk ask, Decision<ApprovalEvent> decision) {
        return bend.apply(ask, decision);
      }
    });
  }

  /** {@return that some events are others, or none if the function gives none} */
  static Fault telling(String name, BiFunction<FaultAsk, ApprovalEvent, List<ApprovalEvent>> bend) {
    return answering(
        name,
        (ask, decision) -> FaultyRules.events(decision).isEmpty()
            ? decision
            : FaultyRules.accept(FaultyRules.events(decision).stream()
                .flatMap(event -> bend.apply(ask, event).stream())
                .toList()));
  }

  /** {@return that some events are left out} */
  static Fault hiding(String name, Predicate<ApprovalEvent> hidden) {
    return telling(name, (ask, event) -> hidden.test(event) ? List.of() : List.of(event));
  }

  /** {@return that something else is made of such an event} */
  static Fault folding(
      String name, Class<? extends ApprovalEvent> kind, BiFunction<Round, Round, Round> bend) {
    return new Fault(name, rules -> new FaultyRules(rules) {
      @Override
      ApprovalState fold(ApprovalState before, ApprovalEvent event, ApprovalState after) {
        return kind.isInstance(event) && before.findRound().isPresent()
            ? FaultAsk.map(after, round -> bend.apply(before.findRound().orElseThrow(), round))
            : after;
      }
    });
  }

  /** {@return that the last look before a post goes out misses what it would have refused with that code} */
  static Fault overlooking(String name, String code) {
    return new Fault(name, rules -> new FaultyRules(rules) {
      @Override
      Optional<Refusal> findBar(ApprovalState state, ApprovalFacts facts, ChannelId channel) {
        return super.findBar(state, facts, channel).filter(bar -> !bar.code().equals(code));
      }
    });
  }

  /** {@return both faults at once, which make one of that name} */
  static Fault joined(String name, Fault one, Fault other) {
    return new Fault(name, one.and(other).change);
  }

  /** {@return both faults at once} */
  Fault and(Fault other) {
    return new Fault(name + " + " + other.name, rules -> other.change.apply(change.apply(rules)));
  }

  Rules rules() {
    return change.apply(new Rules());
  }
}
