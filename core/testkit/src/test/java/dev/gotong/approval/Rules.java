package dev.gotong.approval;

import dev.gotong.base.ChannelId;
import dev.gotong.base.Decider;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldState;
import dev.gotong.publishing.PublishingFacts;
import dev.gotong.publishing.TargetCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.publishing.Targets;
import java.util.Optional;

/** What is explored: the rules as they are; whoever overrides a method explores rules with a fault. */
class Rules {
  private final Approvals approvals = new Approvals();
  private final Targets targets = new Targets();

  /** {@return the rules of reviews} */
  Decider<ApprovalState, ApprovalCommand, ApprovalFacts, ApprovalEvent> approvals() {
    return approvals;
  }

  /** {@return the rules of targets} */
  Decider<TargetState, TargetCommand, PublishingFacts, TargetEvent> targets() {
    return targets;
  }

  /** {@return why a post may not go out on a channel, as far as its review goes} */
  Optional<Refusal> findBar(ApprovalState state, ApprovalFacts facts, ChannelId channel) {
    return Approvals.findBar(state, facts, channel);
  }

  /** {@return why nothing may go out, as far as a crisis goes} */
  Optional<Refusal> findHold(HoldState state) {
    return state.match(
        free -> Optional.empty(),
        held -> Optional.of(Refusal.of("publishing.held", "{by} stopped it", "by", held.by())));
  }

  /** {@return how far the review has come} */
  Explanation explain(ApprovalState state, ApprovalFacts facts) {
    return Approvals.explain(state, facts);
  }
}
